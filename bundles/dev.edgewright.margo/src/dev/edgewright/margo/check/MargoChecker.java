/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.MargoDocument;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentStatus;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.model.Schema;
import dev.edgewright.margo.model.StateManifest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks what documents of Margo mean. Thread-safe; throws nothing on bad documents. */
public final class MargoChecker {

    private MargoChecker() {}

    /** Reads a text and gives all findings of reader and checker, in the order of the text. */
    public static List<MargoDiagnostic> diagnose(String text) {
        return diagnose(new MargoReader().read(text));
    }

    /** Reads UTF-8 bytes and gives all findings of reader and checker, in the order of the text. */
    public static List<MargoDiagnostic> diagnose(byte[] bytes) {
        return diagnose(new MargoReader().read(bytes));
    }

    /** All findings of reader and checker on a document, in the order of the text. */
    public static List<MargoDiagnostic> diagnose(MargoDocument document) {
        return Stream.concat(document.diagnostics().stream(), check(document).stream())
                .sorted(MargoDiagnostic.IN_TEXT_ORDER)
                .toList();
    }

    /** The findings of the checker alone. */
    public static List<MargoDiagnostic> check(MargoDocument document) {
        Report report = new Report(document.locations(), document.dialect().orElse(Dialect.RC3));
        if (document.root().isEmpty()) {
            return List.of();
        }
        switch (document.root().get()) {
            case ApplicationDescription description ->
                    new DescriptionCheck(report).check(description);
            case ApplicationDeployment deployment -> new DeploymentCheck(report).check(deployment);
            case DeviceCapabilities capabilities -> new DeviceCheck(report).check(capabilities);
            case StateManifest manifest -> new StateCheck(report).check(manifest);
            case DeploymentStatus status -> new StateCheck(report).check(status);
            default -> throw new IllegalStateException("no document: " + document.kind());
        }
        return report.findings();
    }

    /**
     * Why a schema refuses a value; empty when it admits it.
     *
     * @param value the value, as the model has it
     */
    public static Optional<String> refusal(Object value, Schema schema) {
        return SchemaCheck.refusal(value, schema);
    }
}
