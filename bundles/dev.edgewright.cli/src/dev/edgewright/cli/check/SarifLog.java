/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.check;

import com.google.gson.annotations.SerializedName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * A log in the Static Analysis Results Interchange Format 2.1.0 (OASIS standard, section 3.13),
 * with one run. The names of the components are those of the format.
 */
record SarifLog(@SerializedName("$schema") String schema, String version, List<Run> runs) {

    record Run(Tool tool, String columnKind, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, String semanticVersion, List<Rule> rules) {}

    record Rule(String id) {}

    record Result(
            String ruleId, int ruleIndex, String level, Message message, List<Place> locations) {}

    record Message(String text) {}

    record Place(PhysicalLocation physicalLocation) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri) {}

    record Region(int startLine, int startColumn, int endLine, int endColumn) {}

    static SarifLog of(List<Finding> findings, String version) {
        List<String> codes = findings.stream().map(Finding::code).distinct().sorted().toList();
        List<Result> results =
                findings.stream().map(f -> result(f, codes.indexOf(f.code()))).toList();
        Driver driver = new Driver("Edgewright", version, codes.stream().map(Rule::new).toList());
        return new SarifLog(
                "https://json.schemastore.org/sarif-2.1.0.json",
                "2.1.0",
                List.of(new Run(new Tool(driver), "utf16CodeUnits", results)));
    }

    private static Result result(Finding finding, int rule) {
        Region region =
                new Region(
                        finding.line(), finding.column(), finding.endLine(), finding.endColumn());
        PhysicalLocation location =
                new PhysicalLocation(new ArtifactLocation(uri(finding.file())), region);
        return new Result(
                finding.code(),
                rule,
                level(finding.severity()),
                new Message(finding.message()),
                List.of(new Place(location)));
    }

    private static String level(String severity) {
        return switch (severity) {
            case "error", "warning" -> severity;
            default -> "note";
        };
    }

    /** A relative path stays relative, so that a reader resolves it in its own checkout. */
    private static String uri(String file) {
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        try {
            // The colon of a first segment would read as a scheme.
            String relative = file.replace('\\', '/');
            String uri = new URI(null, null, relative, null).getRawPath();
            return relative.indexOf(':') >= 0 ? uri.replace(":", "%3A") : uri;
        } catch (URISyntaxException e) {
            return file;
        }
    }
}
