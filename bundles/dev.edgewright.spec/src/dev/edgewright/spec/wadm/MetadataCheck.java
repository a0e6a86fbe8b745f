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
import java.util.Optional;
import java.util.regex.Pattern;

/** The name, version, labels and annotations of an application. */
final class MetadataCheck {

    private static final Pattern NAME = Pattern.compile("[-\\w]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SEMVER =
            Pattern.compile(
                    "v?(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    private static final Pattern SHORT_SEMVER =
            Pattern.compile("v?(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))?");

    private static final int LONGEST_PREFIX = 253;
    private static final Pattern PREFIX_PART =
            Pattern.compile("[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern LABEL_NAME =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

    private MetadataCheck() {}

    static void check(Manifest manifest, Findings findings) {
        manifest.name().ifPresent(name -> name(name, findings));
        manifest.annotations()
                .flatMap(a -> a.scalar("version"))
                .ifPresent(version -> version(version, findings));
        manifest.annotations().ifPresent(a -> keys(a, "annotation", findings));
        manifest.labels().ifPresent(l -> keys(l, "label", findings));
    }

    private static void name(Scalar name, Findings findings) {
        String text = name.text().strip();
        if (text.isEmpty() || NAME.matcher(text).matches()) {
            return;
        }
        String better = text.replaceAll("[^-\\w]+", "-").replaceAll("^-+|-+$", "");
        String message =
                "wadm refuses the name `"
                        + text
                        + "`: letters, digits, `-` and `_` are all that it may consist of";
        if (NAME.matcher(better).matches()) {
            findings.error(
                    name,
                    Codes.NAME,
                    message + ", as in `" + better + "`.",
                    Fix.preferred("Change to `" + better + "`", Edit.content(name, better)));
        } else {
            findings.error(name, Codes.NAME, message + ".");
        }
    }

    private static void version(Scalar version, Findings findings) {
        String text = version.text();
        if (text.equals("latest")) {
            findings.error(
                    version,
                    Codes.VERSION,
                    "wadm refuses the version `latest`, by which it means the newest one itself;"
                            + " write a version such as v0.1.0, or leave the annotation out.");
        } else if (!version.isNull() && !SEMVER.matcher(text).matches()) {
            String message = "`" + text + "` is no semantic version such as v0.1.0";
            if (SHORT_SEMVER.matcher(text).matches()) {
                String better = text + (text.contains(".") ? ".0" : ".0.0");
                findings.warning(
                        version,
                        Codes.VERSION,
                        message + "; three numbers are needed, as in " + better + ".",
                        Fix.preferred("Change to `" + better + "`", Edit.content(version, better)));
            } else {
                findings.warning(
                        version,
                        Codes.VERSION,
                        message + "; wadm keeps it, but cannot tell which version is newer.");
            }
        }
    }

    private static void keys(Mapping mapping, String noun, Findings findings) {
        for (Entry entry : mapping.entries()) {
            if (!entry.name().isEmpty()) {
                fault(entry.name())
                        .ifPresent(
                                fault ->
                                        findings.error(
                                                entry.key(),
                                                Codes.LABEL,
                                                "wadm refuses the "
                                                        + noun
                                                        + " `"
                                                        + entry.name()
                                                        + "`: "
                                                        + fault));
            }
        }
    }

    private static Optional<String> fault(String key) {
        int slash = key.indexOf('/');
        if (slash >= 0 && !isDomain(key.substring(0, slash))) {
            return Optional.of(
                    "before the slash there has to be a domain, of parts of letters, digits and `-`"
                            + " that begin with a letter.");
        }
        String name = key.substring(slash + 1);
        return LABEL_NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        "a name has at most 63 letters, digits, `-`, `_` and `.`, and begins and ends"
                                + " with a letter or digit.");
    }

    private static boolean isDomain(String prefix) {
        if (prefix.length() > LONGEST_PREFIX) {
            return false;
        }
        for (String part : prefix.split("\\.", -1)) {
            if (!PREFIX_PART.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }
}
