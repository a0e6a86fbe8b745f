/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms of text that have names in schemas. */
public final class Formats {

    /** Longer text is of none of the forms, and not worth matching. */
    private static final int LONGEST = 1024;

    /**
     * A form of text.
     *
     * @param words what it is, to stand behind "must be"
     */
    private record Format(String words, Predicate<String> admits) {}

    private static final String LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
    private static final String SEMVER =
            "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
                    + "(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?";
    private static final String WIT_WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private static final Map<String, Format> ALL =
            Map.ofEntries(
                    Map.entry("oci-reference", new Format(OciName.WORDS, OciName::isReference)),
                    form("semver", "a version like 1.2.3", SEMVER),
                    form(
                            "semver-range",
                            "a version or range like ^1.2, >=1.0.0 <2.0.0 or 1.x",
                            "([~^]|[<>]=?|=)?\\s*v?[0-9xX*]+(\\.[0-9xX*]+){0,2}(-[0-9A-Za-z.-]+)?"
                                    + "((\\s*,\\s*|\\s+|\\s*\\|\\|\\s*|\\s+-\\s+)([~^]|[<>]=?|=)?\\s*v?[0-9xX*]+"
                                    + "(\\.[0-9xX*]+){0,2}(-[0-9A-Za-z.-]+)?)*"),
                    form(
                            "duration-go",
                            "a duration like 30s, 5m0s or 1h30m",
                            "0|[-+]?(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+"),
                    form("duration-seconds", "a number of seconds like 30 or 30s", "[0-9]+s?"),
                    form(
                            "quantity-k8s",
                            "an amount like 500m, 0.5, 128Mi or 1Gi",
                            "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)"
                                    + "([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?"),
                    form(
                            "dns-label",
                            "up to 63 lower-case letters, digits and dashes that begin and end with a"
                                    + " letter or digit",
                            LABEL),
                    form(
                            "dns-label-1035",
                            "up to 63 lower-case letters, digits and dashes that begin with a letter"
                                    + " and end with a letter or digit",
                            "[a-z]([-a-z0-9]{0,61}[a-z0-9])?"),
                    Map.entry(
                            "dns-subdomain",
                            new Format(
                                    "lower-case letters, digits, dashes and dots that begin and end"
                                            + " with a letter or digit",
                                    Formats::isSubdomain)),
                    form(
                            "label-value",
                            "up to 63 letters, digits, dashes, underscores and dots that begin and"
                                    + " end with a letter or digit",
                            "([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?"),
                    form(
                            "label-key",
                            "a name of letters, digits, dashes, underscores and dots, with a domain"
                                    + " and a slash before it if it is not your own",
                            "([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?"
                                    + "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?"),
                    form(
                            "env-name",
                            "a name of letters, digits, dashes, underscores and dots that does not"
                                    + " begin with a digit",
                            "[-._a-zA-Z][-._a-zA-Z0-9]*"),
                    form(
                            "config-key",
                            "letters, digits, dashes, underscores and dots",
                            "[-._a-zA-Z0-9]{1,253}"),
                    form(
                            "port-name",
                            "up to 15 lower-case letters, digits and dashes with at least one letter",
                            "(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?"),
                    Map.entry("port", new Format("a port from 1 to 65535", Formats::isPort)),
                    Map.entry(
                            "port-or-name",
                            new Format(
                                    "a port from 1 to 65535 or the name of one",
                                    Formats::isPortOrName)),
                    form("percentage", "a percentage like 25%", "[0-9]{1,3}%"),
                    form("count-or-percentage", "a number or a percentage like 25%", "[0-9]+%?"),
                    Map.entry(
                            "url", new Format("an address like https://host/path", Formats::isUrl)),
                    form(
                            "uuid",
                            "a UUID like 123e4567-e89b-12d3-a456-426614174000",
                            "(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}"),
                    Map.entry(
                            "rfc3339",
                            new Format("a time like 2026-01-31T12:00:00Z", Formats::isTime)),
                    form(
                            "wit-interface",
                            "an interface like wasi:http/types@0.2.0",
                            WIT_WORD + ":" + WIT_WORD + "/" + WIT_WORD + "(@" + SEMVER + ")?"),
                    form(
                            "wit-name",
                            "a name of WIT like incoming-handler",
                            "%?[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*"),
                    Map.entry(
                            "base64",
                            new Format(
                                    "text in Base64, or move it to `stringData`",
                                    Formats::isBase64)),
                    Map.entry("cron", new Format(Cron.WORDS, Cron::isSchedule)),
                    Map.entry(
                            "absolute-path",
                            new Format("a path that begins with /", text -> text.startsWith("/"))),
                    Map.entry(
                            "relative-path",
                            new Format(
                                    "a path that does not begin with / and does not lead out with ..",
                                    Formats::isInside)));

    private static final Pattern SUBDOMAIN_PART = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");

    private Formats() {}

    private static Map.Entry<String, Format> form(String name, String words, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return Map.entry(name, new Format(words, text -> compiled.matcher(text).matches()));
    }

    /** The names of all forms. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /**
     * What the text had to be, if it is not.
     *
     * @throws IllegalArgumentException if there is no form of that name
     */
    public static Optional<String> fault(String name, String text) {
        Format format = ALL.get(name);
        if (format == null) {
            throw new IllegalArgumentException("no format " + name);
        }
        boolean fine = text.length() <= LONGEST || name.equals("base64");
        return fine && format.admits().test(text) ? Optional.empty() : Optional.of(format.words());
    }

    private static boolean isSubdomain(String text) {
        if (text.length() > 253) {
            return false;
        }
        for (String part : text.split("\\.", -1)) {
            if (!SUBDOMAIN_PART.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= 65535;
    }

    private static boolean isPortOrName(String text) {
        return isPort(text) || fault("port-name", text).isEmpty();
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && uri.getRawSchemeSpecificPart().length() > 2;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T')) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        int length = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                continue;
            }
            boolean letter =
                    c >= 'A' && c <= 'Z'
                            || c >= 'a' && c <= 'z'
                            || c >= '0' && c <= '9'
                            || c == '+'
                            || c == '/';
            if (c == '=') {
                padding++;
            } else if (!letter || padding > 0) {
                return false;
            }
            length++;
        }
        return length % 4 == 0 && padding <= 2;
    }

    private static boolean isInside(String text) {
        return !text.startsWith("/") && Arrays.stream(text.split("/")).noneMatch(".."::equals);
    }
}
