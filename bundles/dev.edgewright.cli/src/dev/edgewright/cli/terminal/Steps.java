/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Help.Ansi;

/** Prints long work as numbered steps with what each took; one thread at a time. */
public final class Steps {
    private final PrintWriter out;
    private final Ansi ansi;
    private final int total;
    private int current;

    /**
     * @param total how many steps there will be
     */
    public Steps(PrintWriter out, int total) {
        this.out = out;
        this.ansi = Ansi.AUTO;
        this.total = total;
    }

    /** Runs one step under a headline; whatever it throws goes on to the caller. */
    public <T> T step(String headline, Callable<T> work) throws Exception {
        current++;
        out.println(ansi.string("@|bold [" + current + "/" + total + "]|@ ") + headline);
        out.flush();
        long start = System.nanoTime();
        T result = work.call();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        detail(ansi.string("@|faint " + seconds(took) + "|@"));
        return result;
    }

    /** Begins again with the first step. */
    public void restart() {
        current = 0;
    }

    /** A line below the headline of the step that runs. */
    public void detail(String line) {
        line.lines().forEach(l -> out.println("      " + l));
        out.flush();
    }

    /** A line that tells that something went well. */
    public void good(String line) {
        detail(ansi.string("@|green ok|@ ") + line);
    }

    /** A line that tells that something was refused or is worth a look. */
    public void notable(String line) {
        detail(ansi.string("@|yellow !!|@ ") + line);
    }

    /** A number and what it counts: {@code 1 core}, {@code 4 cores}. */
    public static String counted(Number count, String thing) {
        return count + " " + thing + (count.doubleValue() == 1 ? "" : "s");
    }

    /** A duration for people: {@code 1.2 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
