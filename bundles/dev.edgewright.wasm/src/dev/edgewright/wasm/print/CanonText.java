/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.CanonOption;
import java.util.List;
import java.util.Locale;

/** Canonical definitions in the text format (Explainer.md, "Canonical Definitions"). */
final class CanonText {

    private CanonText() {}

    static String of(Canon canon) {
        return switch (canon) {
            case Canon.Lift l ->
                    "lift (core func %d)%s".formatted(l.function(), options(l.options()));
            case Canon.Lower l -> "lower (func %d)%s".formatted(l.function(), options(l.options()));
            case Canon.Resource r -> "resource.%s %d".formatted(lower(r.operation()), r.type());
            case Canon.TaskReturn t ->
                    "task.return%s%s"
                            .formatted(
                                    t.result()
                                            .map(r -> " (result " + TypePrinter.value(r) + ")")
                                            .orElse(""),
                                    options(t.options()));
            case Canon.ContextGet c -> "context.get %s %d".formatted(c.type(), c.slot());
            case Canon.ContextSet c -> "context.set %s %d".formatted(c.type(), c.slot());
            case Canon.SubtaskCancel c -> "subtask.cancel" + word(c.async(), "async");
            case Canon.Builtin b -> b.toString();
            case Canon.NewChannel n -> "%s.new %d".formatted(n.channel(), n.type());
            case Canon.Transfer t ->
                    "%s.%s %d%s"
                            .formatted(
                                    t.channel(),
                                    lower(t.direction()),
                                    t.type(),
                                    options(t.options()));
            case Canon.CancelTransfer c ->
                    "%s.cancel-%s %d%s"
                            .formatted(
                                    c.channel(),
                                    lower(c.direction()),
                                    c.type(),
                                    word(c.async(), "async"));
            case Canon.DropEnd d ->
                    "%s.drop-%s %d"
                            .formatted(
                                    d.channel(),
                                    d.direction() == Canon.Direction.READ ? "readable" : "writable",
                                    d.type());
            case Canon.ErrorContextNew e -> "error-context.new" + options(e.options());
            case Canon.ErrorContextMessage e ->
                    "error-context.debug-message" + options(e.options());
            case Canon.WaitableSetWait w ->
                    "waitable-set.wait%s (memory %d)"
                            .formatted(word(w.cancellable(), "cancellable"), w.memory());
            case Canon.WaitableSetPoll p ->
                    "waitable-set.poll%s (memory %d)"
                            .formatted(word(p.cancellable(), "cancellable"), p.memory());
            case Canon.ThreadNewIndirect t ->
                    "thread.new-indirect %d (core table %d)".formatted(t.type(), t.table());
            case Canon.ThreadSwitch s -> s.kind() + word(s.cancellable(), "cancellable");
            case Canon.ThreadSpawnRef s ->
                    "thread.spawn-ref%s %d".formatted(word(s.shared(), "shared"), s.type());
            case Canon.ThreadSpawnIndirect s ->
                    "thread.spawn-indirect%s %d (core table %d)"
                            .formatted(word(s.shared(), "shared"), s.type(), s.table());
            case Canon.ThreadAvailableParallelism p ->
                    "thread.available-parallelism" + word(p.shared(), "shared");
        };
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String word(boolean there, String word) {
        return there ? " " + word : "";
    }

    private static String options(List<CanonOption> options) {
        StringBuilder text = new StringBuilder();
        for (CanonOption option : options) {
            text.append(' ')
                    .append(
                            switch (option) {
                                case CanonOption.Encoding e -> "string-encoding=" + e;
                                case CanonOption.Memory m -> "(memory %d)".formatted(m.memory());
                                case CanonOption.Realloc r ->
                                        "(realloc %d)".formatted(r.function());
                                case CanonOption.PostReturn p ->
                                        "(post-return %d)".formatted(p.function());
                                case CanonOption.Async a -> "async";
                                case CanonOption.Callback c ->
                                        "(callback %d)".formatted(c.function());
                            });
        }
        return text.toString();
    }
}
