/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.margo.check.MargoChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published documents get the verdict that they deserve. */
class SamplesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the keys of a list item stand left of the item's first key
                "flecs__nodered__margo.yaml|10:5 margo-syntax",
                // not Margo's, as their comments say
                "margo-symphony__custom-otel-helm_package.yaml|4:7 margo-unknown-document",
                "margo-symphony__nextcloud-compose_package.yaml|4:7 margo-unknown-document",
                "margo-symphony__nginx-helm_package.yaml|4:7 margo-unknown-document",
                // an apiVersion of no draft; no catalog, version, profile; parameters as a list
                "margo-symphony__sample-margo-app.yaml|1:1 margo-missing-key, 1:13"
                        + " margo-api-version, 2:1 margo-upstream, 3:1 margo-missing-key, 3:1"
                        + " margo-missing-key, 4:3 margo-unknown-key, 11:1 margo-empty-list, 12:1"
                        + " margo-wrong-type",
                "predraft-2025-02__invalid__DesiredState-002.yaml|3:13 margo-other-dialect",
                "predraft-2025-02__invalid__DesiredState-003.yaml|3:13 margo-other-dialect",
                "predraft-2025-02__valid__ApplicationDescription-001.yaml|1:13"
                        + " margo-other-dialect",
                "predraft-2025-02__valid__ApplicationDescription-002.yaml|1:13"
                        + " margo-other-dialect",
                "predraft-2025-02__valid__DesiredState-001.yaml|1:13 margo-other-dialect",
                "spec-pr__invalid__ApplicationDescription-002__0496e04.yaml|3:13"
                        + " margo-other-dialect",
                "spec-pr__invalid__DesiredState-001__145da99.yaml|3:13 margo-other-dialect",
                "spec-pr__valid__ApplicationDescription-002__13df108.yaml|1:13"
                        + " margo-other-dialect",
                "spec__valid__ApplicationDescription-001__3de18e1.yaml|1:13 margo-other-dialect",
                "spec-rc__DeploymentStatus__dc556e7.json|''",
                "spec-rc__DeviceCapabilities_gateway-nohost__dc556e7.json|''",
                // constraints of rc.3 in an envelope of PR1, cut short by the authors with "..."
                "spec-rc__custom-runtime_hyperv_ApplicationDescription.yaml|1:1 margo-missing-key,"
                        + " 1:13 margo-api-version, 2:1 margo-upstream, 4:3 margo-unknown-key, 48:1"
                        + " margo-wrong-type, 49:1 margo-wrong-type",
                // blanks before units and keys of PR1: contradictions of the specification
                "spec-rc__custom-runtime_hyperv_DeviceCapabilities.json|2:5 margo-upstream, 3:5"
                        + " margo-upstream, 4:5 margo-hosting, 9:19 margo-upstream, 10:20"
                        + " margo-upstream"
            })
    void published(String file, String findings) throws IOException {
        Path sample = samples().resolve("margo").resolve(file);
        assumeTrue(Files.exists(sample), "skipped: there is no " + sample);
        assertEquals(
                findings,
                MargoChecker.diagnose(Files.readAllBytes(sample)).stream()
                        .map(d -> d.line() + ":" + d.column() + " " + d.code())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void documentsOfOthersAreNotTakenForMargos() throws IOException {
        assumeTrue(Files.isDirectory(samples()), "skipped: there is no " + samples());
        List<Path> others;
        try (var files = Files.walk(samples())) {
            others =
                    files.filter(f -> f.toString().matches(".*\\.(ya?ml|json)"))
                            .filter(f -> !f.getParent().endsWith("margo"))
                            .toList();
        }
        assertTrue(others.size() > 50, "samples of others: " + others.size());
        for (Path file : others) {
            for (var finding : MargoChecker.diagnose(Files.readAllBytes(file))) {
                assertTrue(
                        List.of("margo-unknown-document", "margo-syntax", "margo-several-documents")
                                .contains(finding.code()),
                        file + " " + finding);
            }
        }
    }

    /** Reference material beside the checkout, for those who have it. */
    private static Path samples() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("shared/samples"))) {
            at = at.getParent();
        }
        return at.resolve("shared/samples");
    }
}
