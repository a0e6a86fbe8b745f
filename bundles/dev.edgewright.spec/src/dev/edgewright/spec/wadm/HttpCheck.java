/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.wasm.spelling.Nearest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of wasmCloud's HTTP server, which reads its keys in any case. */
final class HttpCheck {

    /** What the server reads from links, with what it means. */
    static final Map<String, String> SETTINGS = settings();

    private static final Pattern ADDRESS =
            Pattern.compile("(?<host>\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(?<port>[^:]*))?");
    private static final Pattern IPV4 =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern IPV6 =
            Pattern.compile("\\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\d+)?\\]");
    private static final int HIGHEST_PORT = 65_535;

    private final Manifest manifest;
    private final Findings findings;

    HttpCheck(Manifest manifest, Findings findings) {
        this.manifest = manifest;
        this.findings = findings;
    }

    private static Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("address", "Where the server listens, such as `127.0.0.1:8080`.");
        all.put("path", "The path of the component, where the server routes by path.");
        all.put("host", "The host name of the component, where the server routes by host.");
        all.put("timeout_ms", "How long to wait for the component, in milliseconds.");
        all.put("cache_control", "The header `Cache-Control` of all answers.");
        all.put("readonly_mode", "With `true`, only GET and HEAD are let through.");
        all.put("tls_cert_file", "The certificates of the server, a PEM file.");
        all.put("tls_priv_key_file", "The key of the server, a PEM file.");
        all.put("cors_allowed_origins", "Origins that may call, as a JSON list.");
        all.put("cors_allowed_headers", "Headers that requests may have, as a JSON list.");
        all.put("cors_allowed_methods", "Methods that may be called, as a JSON list.");
        all.put("cors_exposed_headers", "Headers that scripts may see, as a JSON list.");
        all.put("cors_max_age_secs", "How long browsers remember this, in seconds.");
        return all;
    }

    /** Whether a link is one from an HTTP server to the component that answers. */
    static boolean isServer(Link link) {
        return link.packageId().filter("wasi:http"::equals).isPresent()
                && link.interfaces().stream().anyMatch(i -> i.text().equals("incoming-handler"));
    }

    void check() {
        for (Part part : manifest.parts()) {
            if (!part.isProvider()) {
                continue;
            }
            Map<String, Scalar> addresses = new HashMap<>();
            for (Link link : part.links()) {
                if (isServer(link)) {
                    for (Mapping config : link.sourceConfigs()) {
                        config(config, addresses);
                    }
                }
            }
        }
    }

    private void config(Mapping config, Map<String, Scalar> addresses) {
        Map<String, Scalar> values = new HashMap<>();
        for (Entry entry : Link.settings(config)) {
            String key = entry.name().toLowerCase(Locale.ROOT);
            if (entry.value() instanceof Scalar value && value.isText()) {
                values.put(key, value);
                switch (key) {
                    case "address" -> address(value);
                    case "port" -> port(entry, value);
                    default -> key(entry, key);
                }
            }
        }
        Scalar address = values.get("address");
        if (address != null && !values.containsKey("path") && !values.containsKey("host")) {
            Scalar other = addresses.putIfAbsent(address.text(), address);
            if (other != null) {
                findings.warning(
                        address,
                        Codes.HTTP,
                        "Another link of this server listens on "
                                + address.text()
                                + ", too; each component needs an address of its own, unless the"
                                + " server routes by path or host.");
            }
        }
        if (values.containsKey("tls_cert_file") != values.containsKey("tls_priv_key_file")) {
            Scalar one = values.getOrDefault("tls_cert_file", values.get("tls_priv_key_file"));
            findings.warning(
                    one,
                    Codes.HTTP,
                    "The HTTP server needs both `tls_cert_file` and `tls_priv_key_file`, or"
                            + " neither.");
        }
    }

    private void address(Scalar value) {
        String text = value.text();
        fault(text)
                .ifPresent(
                        fault ->
                                findings.error(
                                        value,
                                        Codes.HTTP,
                                        "The HTTP server cannot listen on `"
                                                + text
                                                + "`: "
                                                + fault
                                                + ". Write an IP address and a port, such as"
                                                + " 127.0.0.1:8080.",
                                        better(text)
                                                .map(
                                                        b ->
                                                                new Fix[] {
                                                                    Fix.preferred(
                                                                            "Change to `" + b + "`",
                                                                            Edit.content(
                                                                                    value,
                                                                                    value.isPlain()
                                                                                            ? quoted(
                                                                                                    b)
                                                                                            : b))
                                                                })
                                                .orElse(new Fix[0])));
    }

    /** What keeps a text from being an address to listen on. */
    static Optional<String> fault(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            return Optional.of(
                    text.contains("://") ? "it is a URL" : "it is no IP address with a port");
        }
        String host = matcher.group("host");
        String port = matcher.group("port");
        if (port == null) {
            return Optional.of("the port is missing");
        }
        if (!isPort(port)) {
            return Optional.of("`" + port + "` is no port from 0 to " + HIGHEST_PORT);
        }
        if (IPV6.matcher(host).matches() || isIpv4(host)) {
            return Optional.empty();
        }
        return Optional.of(
                host.isEmpty() ? "the IP address is missing" : "`" + host + "` is no IP address");
    }

    private static Optional<String> better(String text) {
        if (text.startsWith("localhost:")
                && fault(text.replace("localhost", "127.0.0.1")).isEmpty()) {
            return Optional.of(text.replace("localhost", "127.0.0.1"));
        }
        if (text.startsWith(":") && isPort(text.substring(1))) {
            return Optional.of("0.0.0.0" + text);
        }
        String bare = text.replaceFirst("^https?://", "").replaceFirst("/$", "");
        return !bare.equals(text) && fault(bare).isEmpty() ? Optional.of(bare) : Optional.empty();
    }

    private static String quoted(String address) {
        return address.startsWith("[") ? "'" + address + "'" : address;
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    private static boolean isIpv4(String host) {
        Matcher matcher = IPV4.matcher(host);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 1; i <= 4; i++) {
            String part = matcher.group(i);
            if (Integer.parseInt(part) > 255 || part.length() > 1 && part.startsWith("0")) {
                return false;
            }
        }
        return true;
    }

    private void port(Entry entry, Scalar value) {
        String message = "The HTTP server reads `address`, no `port`";
        if (isPort(value.text())) {
            String address = "127.0.0.1:" + value.text();
            findings.warning(
                    entry.key(),
                    Codes.HTTP,
                    message + ", and listens on its default address.",
                    Fix.of(
                            "Change to `address: " + address + "`",
                            Edit.content(entry.key(), "address"),
                            Edit.content(value, address)));
        } else {
            findings.warning(
                    entry.key(),
                    Codes.HTTP,
                    message + "; `" + value.text() + "` would be none, either.");
        }
    }

    private void key(Entry entry, String key) {
        if (SETTINGS.containsKey(key)) {
            return;
        }
        Nearest.to(key, SETTINGS.keySet(), Math.max(1, key.length() / 4))
                .ifPresent(
                        near ->
                                findings.warning(
                                        entry.key(),
                                        Codes.HTTP,
                                        "The HTTP server knows no setting `"
                                                + entry.name()
                                                + "`; did you mean `"
                                                + near
                                                + "`?",
                                        Fix.preferred(
                                                "Change to `" + near + "`",
                                                Edit.content(entry.key(), near))));
    }
}
