/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.CoreModule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The specification's own malformed texts and modules, where the shared folder has them. */
class SpecificationCasesTest {

    @Test
    void everyMalformedTextIsRefused() throws IOException {
        List<String> accepted = new ArrayList<>();
        List<SpecificationCases.Case> cases = SpecificationCases.texts("assert_malformed");
        for (SpecificationCases.Case each : cases) {
            try {
                WatAssembler.assemble(Files.readString(each.file()));
                accepted.add(each.toString());
            } catch (WatSyntaxException e) {
                assertTrue(e.line() > 0 && e.column() > 0);
            }
        }
        assertTrue(cases.size() > 500, "cases: " + cases.size());
        assertEquals(List.of(), accepted);
    }

    @Test
    void everyModuleIsReadOrRefusedWithASentence() throws IOException {
        int read = 0;
        List<String> refused = new ArrayList<>();
        for (SpecificationCases.Case each : SpecificationCases.binaries("module")) {
            try {
                CoreModule.read(Files.readAllBytes(each.file()));
                read++;
            } catch (MalformedBinaryException e) {
                refused.add(each + ": " + e.code());
            }
        }
        assertTrue(read > 500, "read: " + read);
        // What is refused uses proposals that the model does not have yet.
        assertEquals(List.of(), refused.stream().filter(r -> !r.endsWith("unsupported")).toList());
    }
}
