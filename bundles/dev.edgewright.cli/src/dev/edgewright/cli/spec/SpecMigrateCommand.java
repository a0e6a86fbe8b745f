/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.spec;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.margo.io.Dialect;
import dev.edgewright.spec.migrate.Migrated;
import dev.edgewright.spec.migrate.Migration;
import dev.edgewright.spec.migrate.Note;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.emf.common.util.URI;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Brings documents of Margo into another dialect. */
@Command(
        name = "migrate",
        description = {
            "Brings documents of Margo into another dialect.",
            "Comments, order and unknown keys stay. The result is printed, or written with"
                    + " --in-place or -o. What the other dialect cannot say, or what a person has to"
                    + " decide, is told on standard error with its place in the original."
        })
final class SpecMigrateCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** The dialects that documents are brought into. */
    enum Target {
        RC3(Dialect.RC3),
        PR1(Dialect.PR1);

        private final Dialect dialect;

        Target(Dialect dialect) {
            this.dialect = dialect;
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents of Margo.")
    private List<Path> files;

    @Option(
            names = "--to",
            paramLabel = "DIALECT",
            defaultValue = "rc3",
            description = "${COMPLETION-CANDIDATES}; rc3 (1.0.0-rc.3) by default.")
    private Target target;

    @Option(
            names = {"-i", "--in-place"},
            description = "Changes the files and names those that changed.")
    private boolean inPlace;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes the result into this file.")
    private Path output;

    @Override
    public Integer call() {
        if (inPlace && output != null) {
            throw new ParameterException(
                    spec.commandLine(), "Either --in-place or --output, not both.");
        }
        if (!inPlace && files.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "Several files can only be migrated with --in-place.");
        }
        for (Path file : files) {
            migrate(file);
        }
        return 0;
    }

    private void migrate(Path file) {
        String text = UserFiles.text(file, MOST_BYTES);
        Margo margo = Margo.read(file, text);
        PrintWriter out = spec.commandLine().getOut();
        String result = text;
        // From behind, so that the places of the documents before stay what they are.
        for (int i = margo.documents().size() - 1; i >= 0; i--) {
            Migrated migrated = Migration.to(text, margo.documents().get(i), target.dialect);
            result = migrated.apply(result);
            migrated.notes().forEach(note -> tell(file, margo.file(), note));
        }
        if (inPlace) {
            if (!result.equals(text)) {
                UserFiles.replace(file, result);
                out.println(file);
            }
        } else if (output != null) {
            UserFiles.write(output, result.getBytes(StandardCharsets.UTF_8));
        } else {
            out.print(result);
        }
        out.flush();
    }

    private void tell(Path file, SpecFile read, Note note) {
        int at = note.region().offset();
        spec.commandLine()
                .getErr()
                .println(
                        "%s:%d:%d: note: %s"
                                .formatted(
                                        file,
                                        read.lines().line(at) + 1,
                                        read.lines().column(at) + 1,
                                        note.message()));
    }

    /** A file with documents of Margo. */
    private record Margo(SpecFile file, List<SpecDocument> documents) {

        static Margo read(Path path, String text) {
            URI uri = URI.createFileURI(path.toAbsolutePath().toString());
            SpecFile file = SpecFiles.read(uri, text);
            if (file.faults().stream().anyMatch(f -> f.isError())) {
                throw new Failure(
                        path + ": is no sound YAML; `edgewright check` shows what is wrong.");
            }
            List<SpecDocument> documents =
                    file.documents().stream().filter(d -> d.is(FamilyName.MARGO)).toList();
            if (documents.isEmpty()) {
                throw new Failure(path + ": has no document of Margo.");
            }
            return new Margo(file, documents);
        }
    }
}
