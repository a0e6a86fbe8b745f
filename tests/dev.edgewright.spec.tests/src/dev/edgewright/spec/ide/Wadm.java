/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import java.util.ArrayList;
import java.util.List;

/** A small application, to which tests add components. */
public final class Wadm {

    private static final List<String> BEGIN =
            List.of(
                    "apiVersion: core.oam.dev/v1beta1",
                    "kind: Application",
                    "metadata: {name: shop, annotations: {version: v0.1.0}}",
                    "spec:",
                    "  policies:",
                    "    - name: vault",
                    "      type: policy.secret.wasmcloud.dev/v1alpha1",
                    "      properties: {backend: nats-kv}",
                    "  components:");

    private Wadm() {}

    /** The application with these lines as its components. */
    public static String[] with(String... components) {
        List<String> lines = new ArrayList<>(BEGIN);
        lines.addAll(List.of(components));
        return lines.toArray(String[]::new);
    }
}
