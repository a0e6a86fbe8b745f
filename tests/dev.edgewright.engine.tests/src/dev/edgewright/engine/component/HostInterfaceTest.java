/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.StopSignal;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.Unwind;
import dev.edgewright.wasm.component.Canon.ResourceOperation;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.component.ValueType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What the host provides to components, and what passes between them. */
class HostInterfaceTest {

    private static final String FILES = "demo:x/files@0.2.1";

    /** What stands behind a handle here. */
    private record File(int number) {}

    private final List<File> closed = new ArrayList<>();
    private final HostResource<File> file = new HostResource<>("file", File.class, closed::add);
    private final AtomicReference<Value> lent = new AtomicReference<>();
    private final List<Value> taken = new ArrayList<>();

    private HostInterface.Builder files(String version) {
        return HostInterface.named("demo:x/files@" + version)
                .resource(file)
                .function("open", (call, in) -> file.own(new File(in.get(0).asInt())))
                .function(
                        "[method]file.number",
                        (call, in) -> {
                            lent.set(in.get(0));
                            return Value.u32(file.get(in.get(0)).number());
                        })
                .action("take", (call, in) -> taken.add(in.get(0)));
    }

    /** Opens a file and does with its handle what the text says. */
    private static ComponentBuilder user(String interfaceName, String body) throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        ValueType own = new ValueType.Indexed(1);
        ValueType borrow = new ValueType.Indexed(2);
        List<Declaration> declarations =
                List.of(
                        new Declaration.Export(ExternName.of("file"), new ExternType.NewResource()),
                        new Declaration.Type(new ValueBody.Own(0)),
                        new Declaration.Type(new ValueBody.Borrow(0)),
                        function(Optional.of(own), new ValueBody.Field("n", Primitive.U32)),
                        function(Optional.of(Primitive.U32), new ValueBody.Field("self", borrow)),
                        function(Optional.empty(), new ValueBody.Field("f", own)),
                        export("open", 3),
                        export("[method]file.number", 4),
                        export("take", 5));
        int files =
                component.imports(
                        interfaceName,
                        new ExternType.OfInstance(
                                component.type(new DefinedType.OfInstance(declarations))));
        int type = component.alias(Sort.TYPE, files, "file");
        int open = component.lower(component.alias(Sort.FUNCTION, files, "open"));
        int number = component.lower(component.alias(Sort.FUNCTION, files, "[method]file.number"));
        int take = component.lower(component.alias(Sort.FUNCTION, files, "take"));
        int drop = component.resourceFunction(ResourceOperation.DROP, type);
        int core =
                component.core(
                        component.module(
                                """
                                (module
                                  (import "f" "open" (func $open (param i32) (result i32)))
                                  (import "f" "number" (func $number (param i32) (result i32)))
                                  (import "f" "take" (func $take (param i32)))
                                  (import "f" "drop" (func $drop (param i32)))
                                  (func (export "run") (param $n i32) (result i32)
                                    (local $h i32) (local $r i32)
                                    (local.set $h (call $open (local.get $n)))
                                    %s
                                    (local.get $r)))
                                """
                                        .formatted(body)),
                        Map.of(
                                "f",
                                component.bundle(
                                        Map.of(
                                                "open", open, "number", number, "take", take,
                                                "drop", drop))));
        int run =
                component.lift(
                        component.coreFunction(core, "run"),
                        component.function(Primitive.U32, Primitive.U32));
        component.export("run", Sort.FUNCTION, run);
        return component;
    }

    private static Declaration function(Optional<ValueType> result, ValueBody.Field parameter) {
        return new Declaration.Type(new DefinedType.Function(false, List.of(parameter), result));
    }

    private static Declaration export(String name, int type) {
        return new Declaration.Export(ExternName.of(name), new ExternType.OfFunction(type));
    }

    private ComponentFunction run(String body) throws Exception {
        return run(body, files("0.2.1").build());
    }

    private static ComponentFunction run(String body, HostInterface host) throws Exception {
        return new ComponentLinker(RunOptions.defaults())
                .provide(host)
                .instantiate(user(FILES, body).load())
                .function("run")
                .orElseThrow();
    }

    private static Value call(ComponentFunction function, int argument) {
        return function.call(List.of(Value.u32(argument))).orElseThrow();
    }

    private static void traps(ComponentFunction function, TrapReason reason, String... words) {
        Trap trap = assertThrows(Trap.class, () -> call(function, 1));
        assertEquals(reason, trap.reason(), trap.getMessage());
        for (String word : words) {
            assertTrue(trap.getMessage().contains(word), trap.getMessage());
        }
    }

    @Test
    void lendsAndDropsAHandle() throws Exception {
        ComponentFunction run =
                run("(local.set $r (call $number (local.get $h))) (call $drop (local.get $h))");
        assertEquals(Value.u32(42), call(run, 42));
        assertEquals(List.of(new File(42)), closed);
        assertEquals(Value.u32(43), call(run, 43));
        Mismatched.refuses(() -> file.get(lent.get()), "has ended");
    }

    @Test
    void givesAHandleAway() throws Exception {
        call(run("(call $take (local.get $h))"), 5);
        assertEquals(List.of(), closed);
        Handle handle = (Handle) taken.get(0);
        assertEquals(new File(5), file.get(handle));
        handle.drop();
        handle.drop();
        assertEquals(List.of(new File(5)), closed);
        Mismatched.refuses(() -> file.get(handle), "used up");
    }

    @Test
    void forgedAndSpentHandlesTrap() throws Exception {
        traps(
                run("(local.set $r (call $number (i32.const 77)))"),
                TrapReason.CANONICAL_ABI,
                "unknown handle index 77",
                FILES + "#[method]file.number");
        traps(
                run("(call $drop (local.get $h)) (call $drop (local.get $h))"),
                TrapReason.CANONICAL_ABI,
                "unknown handle index",
                "resource.drop of file");
        traps(
                run("(call $take (local.get $h)) (call $take (local.get $h))"),
                TrapReason.CANONICAL_ABI,
                "unknown handle index");
        traps(run("(call $drop (i32.const -1))"), TrapReason.CANONICAL_ABI, "4294967295");
    }

    @Test
    void anyVersionOfTheTrackAnswers() throws Exception {
        HostInterface newer = files("0.2.9").build();
        assertEquals(
                Value.u32(8), call(run("(local.set $r (call $number (local.get $h)))", newer), 8));
        LinkException other =
                assertThrows(LinkException.class, () -> run("", files("0.3.0").build()));
        assertTrue(
                other.getMessage().contains("provided is demo:x/files@0.3.0, which does not fit"),
                other.getMessage());
        assertEquals(4, other.missing().size());
        assertEquals(
                FILES + "#[method]file.number: func(self: borrow<file>) -> u32",
                other.missing().get(2).what());
    }

    @Test
    void whatAnInterfaceLacksIsNamed() throws Exception {
        HostInterface half = HostInterface.named(FILES).resource(file).build();
        LinkException refusal = assertThrows(LinkException.class, () -> run("", half));
        assertEquals(3, refusal.missing().size());
        assertTrue(refusal.getMessage().contains("the interface is provided, but not this"));
    }

    @Test
    void answersOfAnotherTypeTrap() throws Exception {
        traps(
                run("", files("0.2.1").function("open", (call, in) -> Value.u32(1)).build()),
                TrapReason.HOST,
                FILES + "#open answered with a value of the form U32");
        traps(
                run(
                        "(local.set $r (call $number (local.get $h)))",
                        files("0.2.1").action("[method]file.number", (call, in) -> {}).build()),
                TrapReason.HOST,
                "answered with no result, where one is expected");
        HostResource<File> other = new HostResource<>("socket", File.class);
        traps(
                run(
                        "",
                        files("0.2.1")
                                .function("open", (call, in) -> other.own(new File(1)))
                                .build()),
                TrapReason.HOST,
                "a handle of socket, where one of file is expected");
    }

    @Test
    void afterATrapNobodyEnters() throws Exception {
        ComponentFunction run =
                run(
                        "",
                        files("0.2.1")
                                .function(
                                        "open",
                                        (call, in) -> {
                                            throw new IllegalStateException("no disk");
                                        })
                                .build());
        traps(run, TrapReason.HOST, "The host function " + FILES + "#open failed", "no disk");
        traps(run, TrapReason.OTHER, "cannot be entered");
    }

    @Test
    void leavingGoesThrough() throws Exception {
        class Exit extends Unwind {
            private static final long serialVersionUID = 1L;

            Exit() {
                super("exit");
            }
        }
        Exit exit = new Exit();
        ComponentFunction run =
                run(
                        "",
                        files("0.2.1")
                                .function(
                                        "open",
                                        (call, in) -> {
                                            throw exit;
                                        })
                                .build());
        assertSame(exit, assertThrows(Exit.class, () -> call(run, 1)));
    }

    @Test
    void callingBackInTraps() throws Exception {
        AtomicReference<ComponentFunction> self = new AtomicReference<>();
        self.set(
                run(
                        "",
                        files("0.2.1")
                                .function("open", (call, in) -> call(self.get(), 2))
                                .build()));
        traps(self.get(), TrapReason.CANONICAL_ABI, "cannot enter component instance");
    }

    @Test
    void argumentsAreChecked() throws Exception {
        ComponentFunction run = run("");
        Mismatched.refuses(() -> run.call(List.of()), "0 arguments, where 1 are expected");
        Mismatched.refuses(
                () -> run.call(List.of(Value.of("x"))),
                "argument 1 (a): a value of the form Text, where u32 is expected");
        assertEquals(Value.u32(0), call(run, 1));
    }

    @Test
    void aHostFunctionSeesTheStop() throws Exception {
        StopSignal stop = new StopSignal();
        HostInterface waiting =
                files("0.2.1")
                        .function(
                                "open",
                                (call, in) -> {
                                    stop.stop("enough");
                                    Thread.interrupted();
                                    call.checkStopped();
                                    return Value.u32(1);
                                })
                        .build();
        ComponentFunction run =
                new ComponentLinker(RunOptions.defaults().withStop(stop))
                        .provide(waiting)
                        .instantiate(user(FILES, "").load())
                        .function("run")
                        .orElseThrow();
        traps(run, TrapReason.STOPPED, "enough");
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
