/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each form of text takes what it should and nothing else. */
class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "oci-reference, ghcr.io/a/b:1.0, ghcr.io/A/b:1.0",
        "oci-reference, localhost:5000/a, ghcr.io//a",
        "oci-reference, nginx, oci://ghcr.io/a",
        "oci-reference, a/b:latest, a/b:",
        "oci-reference, a__b/c.d-e:1, a b",
        "semver, 1.2.3-rc.1+b, 1.2",
        "semver-range, ^1.2, one",
        "semver-range, '>=1.0.0 <2.0.0', =>1",
        "duration-go, 1h30m, 5",
        "duration-go, 0, 5 m",
        "duration-seconds, 30s, 1m",
        "quantity-k8s, 128Mi, 128MB",
        "quantity-k8s, 500m, 500 m",
        "quantity-k8s, 1e3, 1ki",
        "dns-label, a-1, A",
        "dns-label, 1a, a-",
        "dns-label-1035, a1, 1a",
        "dns-subdomain, a.b-c.d, a..b",
        "label-value, A_b.1, a/b",
        "label-key, example.com/a_b, /a",
        "env-name, MY.VAR, 1A",
        "config-key, a.json, a/b",
        "port-name, http-1, http_1",
        "port, 80, 70000",
        "port-or-name, http, 0",
        "percentage, 25%, 25",
        "count-or-percentage, 1, 1.5",
        "url, https://a.b/c, a.b",
        "uuid, 123e4567-e89b-12d3-a456-426614174000, 123e4567",
        "rfc3339, 2026-01-31T12:00:00Z, 2026-31-01",
        "wit-interface, wasi:http/types@0.2.0, wasi/http",
        "wit-name, incoming-handler, incoming_handler",
        "base64, YWI=, YW=I",
        "cron, '*/5 * * * *', '* * * *'",
        "cron, @hourly, '61 * * * *'",
        "absolute-path, /a, a",
        "relative-path, a/b, ../a",
    })
    void takesWhatItShould(String form, String good, String bad) {
        assertEquals("", Formats.fault(form, good).orElse(""));
        assertEquals(true, Formats.fault(form, bad).isPresent(), bad);
    }
}
