/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.umd.cs.findbugs.BugCollectionBugReporter;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.IClassScreener;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SpotBugs over all bundles at once: one analysis, every bug is a failure. */
class SpotBugsTest {
    @Test
    void findsNothing() throws IOException, InterruptedException {
        Project project = new Project();
        for (Bundle bundle : Bundle.all()) {
            Path classes = bundle.folder().resolve("target/classes");
            assertTrue(
                    Files.isDirectory(classes), classes + " is missing: build the bundles first");
            project.addFile(classes.toString());
        }
        for (String module : List.of("dev.edgewright.headless", "dev.edgewright.repository")) {
            Path libraries =
                    Bundle.REPOSITORY.resolve("releng/" + module + "/target/repository/plugins");
            try (Stream<Path> jars = Files.list(libraries)) {
                jars.filter(jar -> !jar.getFileName().toString().startsWith("dev.edgewright."))
                        .forEach(jar -> project.addAuxClasspathEntry(jar.toString()));
            }
        }
        var reporter = new BugCollectionBugReporter(project);
        reporter.setPriorityThreshold(Priorities.NORMAL_PRIORITY);
        var analysis = new FindBugs2();
        analysis.setProject(project);
        analysis.setBugReporter(reporter);
        analysis.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
        analysis.setUserPreferences(UserPreferences.createDefaultUserPreferences());
        analysis.addFilter(
                Bundle.REPOSITORY
                        .resolve("tests/dev.edgewright.house/spotbugs-exclude.xml")
                        .toString(),
                false);
        analysis.setClassScreener(new HandWritten());
        analysis.finishSettings();
        analysis.execute();
        List<String> bugs =
                reporter.getBugCollection().getCollection().stream()
                        .filter(bug -> bug.getPriority() <= Priorities.NORMAL_PRIORITY)
                        .map(SpotBugsTest::describe)
                        .sorted()
                        .toList();
        assertEquals("", String.join("\n", bugs), bugs.size() + " bugs");
    }

    /** Keeps out what is generated from grammars and models, which is most of the code. */
    private static final class HandWritten implements IClassScreener {
        private static final Pattern GENERATED =
                Pattern.compile(
                        ".*[/.]dev[/.]edgewright[/.](margo[/.]model|wit[/.]syntax|wit[/.].*(antlr[/.](internal|lexer)"
                                + "|serializer|services))[/.].*");

        @Override
        public boolean matches(String fileName) {
            return !GENERATED.matcher(fileName).matches();
        }

        @Override
        public boolean vacuous() {
            return false;
        }
    }

    private static String describe(BugInstance bug) {
        return bug.getPrimarySourceLineAnnotation()
                + ": "
                + bug.getMessageWithoutPrefix()
                + " ["
                + bug.getType()
                + "]";
    }
}
