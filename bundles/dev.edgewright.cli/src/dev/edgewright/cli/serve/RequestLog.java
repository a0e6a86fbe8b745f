/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.serve;

import com.google.gson.JsonObject;
import dev.edgewright.host.serve.Served;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes a line for each request, and one for what went wrong with it. Safe for threads. */
final class RequestLog implements Consumer<Served> {

    private static final int MOST_TARGET = 400;

    private final PrintWriter out;
    private final boolean json;

    RequestLog(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void accept(Served served) {
        String line = json ? json(served) : line(served);
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private static String line(Served served) {
        String line =
                String.format(
                        Locale.ROOT,
                        "%d %s %s %d %d bytes %.1f ms",
                        served.id(),
                        served.method(),
                        shortened(served.target()),
                        served.status(),
                        served.bytes(),
                        millis(served));
        return served.problem()
                .map(problem -> line + System.lineSeparator() + served.id() + " " + problem)
                .orElse(line);
    }

    private static String json(Served served) {
        JsonObject object = new JsonObject();
        object.addProperty("time", served.received().toString());
        object.addProperty("id", served.id());
        object.addProperty("method", served.method());
        object.addProperty("target", shortened(served.target()));
        object.addProperty("status", served.status());
        object.addProperty("bytes", served.bytes());
        object.addProperty("ms", Math.round(millis(served) * 10) / 10.0);
        served.problem().ifPresent(problem -> object.addProperty("problem", problem));
        return object.toString();
    }

    private static double millis(Served served) {
        return served.took().toNanos() / 1e6;
    }

    private static String shortened(String target) {
        return target.length() <= MOST_TARGET ? target : target.substring(0, MOST_TARGET) + "...";
    }
}
