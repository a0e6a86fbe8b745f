/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.ide.Editing;
import dev.edgewright.spec.ide.Wadm;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.junit.jupiter.api.Test;

class SpecOutlineTest {

    private static String outline(String... lines) {
        String[] all = lines.clone();
        all[all.length - 1] += "|";
        StringBuilder text = new StringBuilder();
        show(SpecOutline.of(Editing.of(all).file()), 0, text);
        return text.toString();
    }

    private static void show(List<DocumentSymbol> symbols, int depth, StringBuilder text) {
        for (DocumentSymbol symbol : symbols) {
            text.append("  ".repeat(depth)).append(symbol.getName());
            text.append(" ").append(symbol.getKind());
            String detail = symbol.getDetail();
            text.append(detail == null || detail.isEmpty() ? "" : " = " + detail).append("\n");
            if (symbol.getChildren() != null) {
                show(symbol.getChildren(), depth + 1, text);
            }
        }
    }

    @Test
    void itemsHaveTheNamesThatTheyDefine() {
        assertEquals(
                """
                apiVersion String = core.oam.dev/v1beta1
                kind String = Application
                metadata Object
                  name String = shop
                  annotations Object
                    version String = v0.1.0
                spec Object
                  policies Array
                    vault Key
                      name String = vault
                      type String = policy.secret.wasmcloud.dev/v1alpha1
                      properties Object
                        backend String = nats-kv
                  components Array
                    web Class
                      name String = web
                """,
                outline(Wadm.with("    - name: web")));
    }

    @Test
    void documentsOfAFileAreToldApart() {
        assertEquals(
                """
                Ocre build file a File
                  version String = 1
                  name String = a
                  binaries Array
                Document 2 File
                  size Number = 1
                  on Boolean = true
                  items Array
                    one String
                    [1] Null
                """,
                outline(
                        "version: '1'",
                        "name: a",
                        "binaries: []",
                        "---",
                        "size: 1",
                        "on: true",
                        "items:",
                        "  - one",
                        "  -"));
    }
}
