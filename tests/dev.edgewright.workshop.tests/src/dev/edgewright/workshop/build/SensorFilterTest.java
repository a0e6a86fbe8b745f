/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.edgewright.engine.RunOptions;
import dev.edgewright.host.command.Outcome;
import dev.edgewright.host.command.WasiCommand;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.project.Language;
import dev.edgewright.workshop.project.NewProject;
import dev.edgewright.workshop.project.Project;
import dev.edgewright.workshop.project.Scaffold;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sensor filter does the same in every language, as far as this machine can build it. */
class SensorFilterTest {

    @TempDir private Path temp;

    @ParameterizedTest
    @EnumSource(Language.class)
    void itDoesWhatItsReadmeSays(Language language) throws Exception {
        Project project = Scaffold.create(NewProject.in(temp.resolve("sensor-filter"), language));
        WasiCommand filter = WasiCommand.load(Files.readAllBytes(build(project).wasm()));

        String readings = Files.readString(project.folder().resolve("data/readings.csv"));
        StringBuilder hot = new StringBuilder();
        readings.lines()
                .filter(
                        line ->
                                line.startsWith("time")
                                        || Double.parseDouble(
                                                        line.substring(line.lastIndexOf(',') + 1))
                                                > 80)
                .forEach(line -> hot.append(line).append('\n'));
        check(filter, null, readings, 0, hot.toString(), "8 of 40 readings above 80.0\n");

        check(filter, "80", "", 0, "", "0 of 0 readings above 80\n");
        check(filter, "1", "a,b,c", 0, "a,b,c\n", "0 of 0 readings above 1\n");
        check(
                filter,
                " -3.5 ",
                "\r\n \t\r\nt,s,c\r\n1,a,-3.5\r\n\r\n2,a,-3.49,extra\r\n3,a, +.5 \r\n4,a,4.",
                0,
                "t,s,c\n2,a,-3.49,extra\n3,a, +.5 \n4,a,4.\n",
                "3 of 4 readings above  -3.5 \n");
        check(
                filter,
                "0",
                "h\n1,a\n1,a,\n1,a,-\n1,a,.\n1,a,1e9\n1,a,inf\n1,a,1.2.3\n1,a,1\n",
                0,
                "h\n1,a,1\n",
                "1 of 1 readings above 0\nmalformed readings skipped: 7\n");
        String longest = "1,a," + "9".repeat(4_092);
        check(
                filter,
                "0",
                "h\n" + longest + "\n" + longest + "9\n2,a,2",
                0,
                "h\n" + longest + "\n2,a,2\n",
                "2 of 2 readings above 0\nmalformed readings skipped: 1\n");
        check(
                filter,
                "0",
                "h\n" + "1,a,1\n".repeat(20_000),
                0,
                "h\n" + "1,a,1\n".repeat(20_000),
                "20000 of 20000 readings above 0\n");
        check(filter, "warm", readings, 2, "", "LIMIT must be a number such as 80.0, not warm\n");
    }

    private static BuildResult build(Project project) throws Exception {
        BuildTest.need(project.language());
        try {
            return Build.run(project, line -> {});
        } catch (WorkshopException e) {
            if (e.code().equals("workshop-install")) {
                return abort("skipped: " + e.getMessage());
            }
            throw e;
        }
    }

    private static void check(
            WasiCommand filter,
            String limit,
            String input,
            int code,
            String expectedOutput,
            String expectedErrors)
            throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Grants.Builder grants =
                Grants.builder()
                        .environment("OTHER", "x".repeat(70_000))
                        .stdin(new Input.Bytes(input.getBytes(StandardCharsets.UTF_8)))
                        .stdout(Output.to(output))
                        .stderr(Output.to(errors));
        if (limit != null) {
            grants.environment("LIMIT", limit);
        }
        Outcome outcome = filter.run(grants.build(), RunOptions.defaults());
        assertEquals(expectedErrors, errors.toString(StandardCharsets.UTF_8));
        assertEquals(expectedOutput, output.toString(StandardCharsets.UTF_8));
        assertEquals(
                code,
                outcome instanceof Outcome.Exited exited ? exited.code() : -1,
                outcome::toString);
    }
}
