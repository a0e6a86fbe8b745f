/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Configs, secrets and policies. */
class ConfigTest {

    private static final String LINK =
            "namespace: acme\npackage: a\ninterfaces: [b]\ntarget:\n  name: store\n";

    private static final String POLICY =
            """
            policies:
              - name: vault
                type: policy.secret.wasmcloud.dev/v1alpha1
                properties: {backend: vault-1}
            """;

    private static String secret(String policy) {
        return """
        components:
          - name: store
            type: capability
            properties:
              image: store:1
              secrets:
                - name: password
                  properties: {policy: %s, key: k}
        """
                .formatted(policy);
    }

    private static String config(String name) {
        return "  config:\n    - name: %s\n      properties: {a: b}\n".formatted(name);
    }

    @Test
    void configsOfLinksHaveNamesOfTheirOwn() {
        App.link(LINK + config("one") + "source:\n" + config("two")).finds();
        App.link(LINK + config("one") + "source:\n" + config("one"))
                .finds("error wadm-duplicate-config@29")
                .at("wadm-duplicate-config", "one");
    }

    @Test
    void configsOfComponentsOverwriteEachOther() {
        App.components(
                        App.STORE + config("one").indent(6),
                        App.STORE.replace("name: store", "name: other") + config("one").indent(6))
                .finds("warning wadm-duplicate-config@21");
    }

    @Test
    void whatSomebodyElseKeepsMayBeGivenToMany() {
        String external = "  config:\n    - name: one\n";
        App.link(LINK + external + "source:\n" + external).finds();
    }

    @Test
    void withoutContentANameIsThatOfTheLattice() {
        App.link(LINK + config("one.a") + "source:\n  config:\n    - name: one.a\n")
                .finds("warning wadm-config-reference@29")
                .saying("`plant-one_a`");
    }

    @Test
    void secretsNeedAPolicyForSecrets() {
        App.spec(POLICY + secret("vault")).finds();
        App.spec(POLICY + secret("vaul")).finds("unused spec-unused@9", "error spec-unresolved@19");
        App.spec(secret("vault")).finds("error spec-unresolved@15").saying("none is defined");
        App.spec(POLICY.replace("policy.secret.wasmcloud.dev/v1alpha1", "acme") + secret("vault"))
                .finds("error wadm-secret-policy@19")
                .saying("is of type `acme`");
        App.spec(POLICY.replace("backend: vault-1", "other: x") + secret("vault"))
                .finds("error wadm-secret-policy@19")
                .saying("`backend`");
    }

    @Test
    void secretsOfLinksToo() {
        App.link(LINK + "  secrets:\n    - name: s\n      properties: {policy: vault, key: k}\n")
                .finds("error spec-unresolved@26");
    }

    @Test
    void secretsSayWhereTheyAre() {
        App.spec(POLICY + secret("vault").replace(", key: k", ""))
                .finds("error spec-missing-key@19");
    }

    @Test
    void policiesAreUsedAndSpeltRight() {
        String misspelt = POLICY.replace("v1alpha1", "v1alph1");
        String nobody = "components: []\n";
        App.spec(POLICY + nobody).finds("unused spec-unused@9");
        App.spec(misspelt + nobody).finds("unused spec-unused@9", "warning wadm-policy-type@10");
        assertTrue(
                App.spec(misspelt + nobody)
                        .fixed("wadm-policy-type")
                        .contains("policy.secret.wasmcloud.dev/v1alpha1\n"));
    }
}
