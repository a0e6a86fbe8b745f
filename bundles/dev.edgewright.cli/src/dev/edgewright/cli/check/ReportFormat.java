/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.check;

import com.google.gson.GsonBuilder;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** The forms in which findings are printed. */
enum ReportFormat {
    /** One line a finding, like a compiler. */
    TEXT {
        @Override
        String of(List<Finding> findings, String version) {
            return String.join("\n", findings.stream().map(f -> f.inWords(Ansi.AUTO)).toList());
        }
    },
    /** An array of findings. */
    JSON {
        @Override
        String of(List<Finding> findings, String version) {
            return json(findings);
        }
    },
    /** The form that code scanners exchange, SARIF 2.1.0. */
    SARIF {
        @Override
        String of(List<Finding> findings, String version) {
            return json(SarifLog.of(findings, version));
        }
    };

    /** The text to print; empty if there is nothing to print. */
    abstract String of(List<Finding> findings, String version);

    private static String json(Object value) {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(value);
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
