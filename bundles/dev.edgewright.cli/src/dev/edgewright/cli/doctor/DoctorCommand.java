/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.doctor;

import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Prints what was found on this machine. */
@Command(
        name = "doctor",
        description = {
            "Lists the toolchains, registries and browsers on this machine, whether WASI is bundled,"
                    + " and what each is needed for."
        })
public final class DoctorCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Option(names = "--json", description = "Prints a JSON array.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<Examined> examined = new Examination().run();
        if (json) {
            out.println(
                    new GsonBuilder()
                            .setPrettyPrinting()
                            .disableHtmlEscaping()
                            .create()
                            .toJson(examined));
        } else {
            print(examined, out);
        }
        out.flush();
        return 0;
    }

    private static void print(List<Examined> examined, PrintWriter out) {
        int width = examined.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        String group = "";
        for (Examined each : examined) {
            if (!each.group().equals(group)) {
                group = each.group();
                out.println(Ansi.AUTO.string("@|bold " + group + "|@"));
            }
            String mark = each.present() ? "@|green yes|@" : "@|yellow no |@";
            out.println(
                    Ansi.AUTO.string("  " + mark + "  ")
                            + ("%-" + width + "s  %s").formatted(each.name(), each.found()));
            out.println(
                    " ".repeat(width + 9) + Ansi.AUTO.string("@|faint for |@") + each.neededFor());
        }
    }
}
