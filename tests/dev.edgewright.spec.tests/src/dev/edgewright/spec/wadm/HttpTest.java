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

import dev.edgewright.spec.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the HTTP server. They begin on line 33. */
class HttpTest {

    private static Checked server(String settings) {
        return App.components(App.FILTER, served("one", settings));
    }

    private static String served(String name, String settings) {
        return """
            - name: %s-server
              type: capability
              properties:
                image: registry.example/http-server:0.27.0
              traits:
        """
                        .formatted(name)
                        .indent(0)
                + link(name, settings);
    }

    private static String link(String name, String settings) {
        return """
                - type: link
                  properties:
                    target: {name: filter}
                    name: %s
                    namespace: wasi
                    package: http
                    interfaces: [incoming-handler]
                    source:
                      config:
                        - name: %s
                          properties:
        """
                        .formatted(name, name)
                        .indent(0)
                + settings.indent(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "0.0.0.0:0", "'[::1]:8080'", "'[2001:db8::1]:65535'"})
    void addressesAreOfIpAndPort(String address) {
        server("address: " + address).finds();
        server("ADDRESS: " + address).finds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "'8080'",
                "127.0.0.1:80800",
                "127.0.0.1:http",
                "127.0.0.256:80",
                "127.0.0.01:80",
                "example.org:80",
                "'::1:80'",
                "''"
            })
    void otherAddressesAreRefused(String address) {
        server("address: " + address).finds("error wadm-http@33");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, 127.0.0.1:8080",
        ":8080, 0.0.0.0:8080",
        "http://127.0.0.1:80/, 127.0.0.1:80",
    })
    void whatIsMeantIsOffered(String address, String better) {
        String fixed = server("address: '" + address + "'").fixed("wadm-http");
        assertTrue(fixed.contains("address: '" + better + "'\n"), fixed);
    }

    @Test
    void thePortIsPartOfTheAddress() {
        String fixed = server("port: '8080'").finds("warning wadm-http@33").fixed("wadm-http");
        assertTrue(fixed.contains(" address: '127.0.0.1:8080'\n"), fixed);
        server("port: 0.0.0.0:8080").finds("warning wadm-http@33");
    }

    @Test
    void misspeltSettings() {
        server("adress: 127.0.0.1:80")
                .finds("warning wadm-http@33")
                .saying("did you mean `address`?");
        server("timeout_ms: '1'\nsomething: x").finds();
    }

    @Test
    void certificatesNeedTheirKey() {
        server("tls_cert_file: a.pem\naddress: 127.0.0.1:80").finds("warning wadm-http@33");
        server("tls_cert_file: a.pem\ntls_priv_key_file: b.pem").finds();
    }

    @Test
    void eachComponentHasAnAddressOfItsOwn() {
        String settings = "address: 127.0.0.1:80\n";
        String two = served("one", settings) + link("two", settings);
        App.components(App.FILTER, two).finds("warning wadm-http@45");
        String paths = "address: 127.0.0.1:80\npath: /a\n";
        App.components(App.FILTER, served("one", paths) + link("two", paths)).finds();
    }
}
