/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an image says: a file, or an artifact in a registry (OCI Distribution 1.1, "Pull"). */
final class ImageReference {

    private static final String PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final Pattern OCI =
            Pattern.compile(
                    "(?:(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?)/)?"
                            + "(?<path>"
                            + PART
                            + "(?:/"
                            + PART
                            + ")*)(?<tag>:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?"
                            + "(?<digest>@[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,})?");
    private static final String FILE = "file://";

    private ImageReference() {}

    /**
     * What is wrong with it.
     *
     * @param message the cause, to stand behind "... is no image: "
     * @param better what was probably meant
     */
    record Fault(String message, Optional<String> better) {}

    static boolean isFile(String image) {
        return image.startsWith(FILE);
    }

    static Optional<Fault> fault(String image) {
        if (isFile(image)) {
            return image.length() > FILE.length()
                    ? Optional.empty()
                    : Optional.of(new Fault("the path is missing", Optional.empty()));
        }
        boolean file =
                image.endsWith(".wasm") || image.endsWith(".par.gz") || image.startsWith("./");
        if (file && !image.contains("://")) {
            return Optional.of(
                    new Fault("files are written with file://", Optional.of(FILE + image)));
        }
        if (matcher(image).matches()) {
            return Optional.empty();
        }
        int scheme = image.indexOf("://");
        if (scheme > 0) {
            String rest = image.substring(scheme + 3);
            return Optional.of(
                    new Fault(
                            "references to registries have no `"
                                    + image.substring(0, scheme + 3)
                                    + "`",
                            matcher(rest).matches() ? Optional.of(rest) : Optional.empty()));
        }
        if (image.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of(new Fault("it contains a blank", Optional.empty()));
        }
        String lower = image.toLowerCase(Locale.ROOT);
        if (matcher(lower).matches()) {
            return Optional.of(new Fault("the name has to be in lower case", Optional.of(lower)));
        }
        return Optional.of(
                new Fault(
                        "a reference is host/path:tag, with lower-case letters, digits, `.`, `_`"
                                + " and `-` in the path",
                        Optional.empty()));
    }

    /** Whether the content may change from one day to the next. */
    static boolean isLatest(String image) {
        Matcher matcher = matcher(image);
        return !isFile(image)
                && matcher.matches()
                && matcher.group("digest") == null
                && (matcher.group("tag") == null || matcher.group("tag").equals(":latest"));
    }

    /** The last part of the path, such as {@code http-server}; empty if it is no reference. */
    static String shortName(String image) {
        Matcher matcher = matcher(image);
        if (isFile(image) || !matcher.matches()) {
            return "";
        }
        String path = matcher.group("path");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Matcher matcher(String image) {
        return OCI.matcher(image.length() <= 1_000 ? image : "");
    }
}
