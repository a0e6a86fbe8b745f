/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How 1.0.0-rc.3 spells what earlier drafts and habits spell otherwise. */
public final class Words {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]+)\\s+([KMGTPE]i)");
    private static final Pattern TIMEOUT =
            Pattern.compile("(?:([0-9]+)\\s*h)?\\s*(?:([0-9]+)\\s*m)?\\s*(?:([0-9]+)\\s*s)?");
    private static final Pattern VERSION = Pattern.compile("v?([0-9]+\\.[0-9]+\\.[0-9]+.*)");

    private static final Map<String, String> ARCHITECTURES =
            Map.ofEntries(
                    Map.entry("x86_64", "amd64"),
                    Map.entry("x86-64", "amd64"),
                    Map.entry("x64", "amd64"),
                    Map.entry("amd64", "amd64"),
                    Map.entry("intel64", "amd64"),
                    Map.entry("aarch64", "arm64"),
                    Map.entry("arm64", "arm64"),
                    Map.entry("arm64v8", "arm64"),
                    Map.entry("armv8", "arm64"),
                    Map.entry("arm", "arm"),
                    Map.entry("armhf", "arm"),
                    Map.entry("armv7", "arm"),
                    Map.entry("armv7l", "arm"),
                    Map.entry("arm32v7", "arm"));

    private Words() {}

    /** An amount without a blank before its unit. */
    public static Optional<String> amount(String text) {
        Matcher matcher = AMOUNT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(matcher.group(1) + matcher.group(2))
                : Optional.empty();
    }

    /** The name of a CPU architecture by one of its other names. */
    public static Optional<String> architecture(String text) {
        return Optional.ofNullable(ARCHITECTURES.get(text.toLowerCase(Locale.ROOT)))
                .filter(a -> !a.equals(text));
    }

    /** A duration in minutes and seconds. */
    public static Optional<String> timeout(String text) {
        Matcher matcher = TIMEOUT.matcher(text.strip());
        if (text.isBlank() || text.length() > 12 || !matcher.matches()) {
            return Optional.empty();
        }
        long minutes = number(matcher.group(1)) * 60 + number(matcher.group(2));
        String written = minutes + "m" + number(matcher.group(3)) + "s";
        return written.equals(text) ? Optional.empty() : Optional.of(written);
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    /** A version as a tag: without v, build metadata behind {@code _}. */
    public static Optional<String> revision(String text) {
        Matcher matcher = VERSION.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String written = matcher.group(1).replace('+', '_');
        return written.equals(text) ? Optional.empty() : Optional.of(written);
    }

    /** A reference to a registry with its scheme. */
    public static Optional<String> repository(String text) {
        String path = text.startsWith("docker://") ? text.substring(9) : text;
        boolean registry =
                path.matches("([A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+|localhost)(:[0-9]+)?/[^:@\\s]+");
        return registry && !path.contains("://") ? Optional.of("oci://" + path) : Optional.empty();
    }
}
