/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecCommandTest {

    private static final String OLD =
            """
            # The line's filter.
            apiVersion: margo.org/v1-alpha1
            kind: ApplicationDescription
            metadata:
              id: filter
              name: Filter # for the catalog
              version: "1.0"
              catalog:
                organization:
                  - name: Acme
            deploymentProfiles:
              - type: helm
                id: filter-helm
                components:
                  - name: filter
                    properties:
                      repository: oci://registry.example/acme/filter
                      revision: 1.0.0
            """;

    @TempDir Path folder;

    private Path old() throws IOException {
        return Files.writeString(folder.resolve("margo.yaml"), OLD);
    }

    @Test
    void theResultIsPrintedAndTheFileStays() throws IOException {
        Path file = old();
        Edgewright.run("spec", "migrate", file)
                .with(0)
                .shows(
                        "# The line's filter.",
                        "apiVersion: v1\n",
                        "\nid: filter\n",
                        "name: Filter # for the catalog");
        assertEquals(OLD, Files.readString(file));
    }

    @Test
    void whatWasMigratedInPlaceHasNoErrorsAndStaysAsItIs() throws IOException {
        Path file = old();
        Edgewright.run("spec", "migrate", "--in-place", file).with(0).prints(file.toString());
        Edgewright.run("check", file).with(0);
        Edgewright.run("spec", "migrate", "-i", file).with(0).prints("");
    }

    @Test
    void whatIsNotMargosIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");
        Edgewright.run("spec", "migrate", file)
                .with(1)
                .complains("compose.yaml: has no document of Margo.");
    }

    @Test
    void brokenTextIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("margo.yaml"), OLD + "x: \"\n");
        Edgewright.run("spec", "migrate", file).with(1).complains("is no sound YAML");
    }

    @Test
    void severalFilesNeedInPlace() throws IOException {
        Path file = old();
        Edgewright.run("spec", "migrate", file, file).with(2).complains("--in-place");
    }

    @Test
    void filesAreFormattedInPlaceAndNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a:   1 # one\nb:\n    - 2\n");
        Edgewright.run("spec", "format", "--check", file).with(1).prints(file.toString());
        Edgewright.run("spec", "format", file).with(0).prints(file.toString());
        assertEquals("a: 1 # one\nb:\n  - 2\n", Files.readString(file));
        Edgewright.run("spec", "format", "--check", file).with(0).prints("");
    }

    @Test
    void whatIsNoSoundYamlStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: [1\n");
        Edgewright.run("spec", "format", file).with(0).complains("is no sound YAML");
        assertEquals("a: [1\n", Files.readString(file));
    }
}
