/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.Checked;

/** Applications for tests, of which a test writes only what matters to it. */
final class App {

    /** A sound component with one instance, of eleven lines with the trait; more may follow. */
    static final String FILTER =
            """
                - name: filter
                  type: component
                  properties:
                    image: registry.example/acme/filter:1.2.0
                  traits:
                    - type: spreadscaler
                      properties:
                        instances: 1
            """;

    /** A sound provider without traits. */
    static final String STORE =
            """
                - name: store
                  type: capability
                  properties:
                    image: registry.example/acme/store:1.2.0
            """;

    private static final String HEAD =
            """
            apiVersion: core.oam.dev/v1beta1
            kind: Application
            metadata:
              name: plant
              annotations:
                version: v0.1.0
            """;

    /** How many lines stand before what {@link #components} is given. */
    static final int BEFORE = 8;

    private App() {}

    /** An application with these components. */
    static String text(String... components) {
        return HEAD + "spec:\n  components:\n" + String.join("", components);
    }

    static Checked components(String... components) {
        return Checked.of(text(components));
    }

    /** An application with what stands under spec. */
    static Checked spec(String spec) {
        return Checked.of(HEAD + "spec:\n" + spec.indent(2));
    }

    /** A sound application whose metadata are these. */
    static Checked metadata(String metadata) {
        return Checked.of(
                "apiVersion: core.oam.dev/v1beta1\nkind: Application\nmetadata:\n"
                        + metadata.indent(2)
                        + "spec:\n  components:\n"
                        + FILTER);
    }

    /**
     * A component that is linked, with its sound target; the link's properties begin on line 20.
     */
    static Checked link(String properties) {
        return components(linked(properties), STORE);
    }

    static String linked(String properties) {
        return FILTER + "        - type: link\n          properties:\n" + properties.indent(12);
    }
}
