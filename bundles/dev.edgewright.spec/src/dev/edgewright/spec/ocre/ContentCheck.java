/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ocre;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.wasm.spelling.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be told of a build file without its modules. */
final class ContentCheck {

    /** OCI Distribution 1.1, "Pulling manifests". */
    private static final Pattern NAME =
            Pattern.compile(
                    "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*");

    private static final int LONGEST_NAME = 255;
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private ContentCheck() {}

    static void check(BuildFile build, Findings findings) {
        build.name().filter(n -> !n.isNull()).ifPresent(name -> name(name, findings));
        paths(build.paths(), findings);
        environment(build.environment(), findings);
        permissions(build.permissions(), findings);
    }

    private static void name(Scalar name, Findings findings) {
        String text = name.text().strip();
        if (text.isEmpty() || text.length() <= LONGEST_NAME && NAME.matcher(text).matches()) {
            return;
        }
        String better =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9._/-]+", "-")
                        .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        String message =
                "`"
                        + text
                        + "` cannot be the name of an image: lower-case letters and digits, with"
                        + " `.`, `_` or `-` between them, are all that it may consist of";
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

    private static void paths(List<Scalar> paths, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Scalar path : paths) {
            String text = path.text();
            if (!seen.add(text)) {
                findings.error(
                        path, Codes.DUPLICATE, "The binary `" + text + "` is there already.");
            } else if (text.startsWith("/")
                    || text.startsWith("file:")
                    || text.matches("[A-Za-z]:.*")) {
                findings.error(
                        path,
                        Codes.BINARY,
                        "`"
                                + text
                                + "` is no relative path; write the path from the folder of this"
                                + " file.");
            } else if (!text.endsWith(".wasm")) {
                findings.warning(
                        path,
                        Codes.BINARY,
                        "`" + text + "` does not look like a WebAssembly module, a `.wasm` file.");
            }
        }
    }

    private static void environment(List<Scalar> variables, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Scalar variable : variables) {
            String text = variable.text();
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            if (!VARIABLE.matcher(name).matches()) {
                findings.error(
                        variable,
                        Codes.ENVIRONMENT,
                        name.isEmpty()
                                ? "The name of the environment variable is missing; write NAME=value."
                                : "`"
                                        + name
                                        + "` cannot be the name of an environment variable: letters,"
                                        + " digits and `_`, the first no digit. Write NAME=value.");
            } else if (!seen.add(name)) {
                findings.warning(
                        variable,
                        Codes.DUPLICATE,
                        "The environment variable `" + name + "` is there already.");
            } else if (equals < 0) {
                findings.warning(
                        variable,
                        Codes.ENVIRONMENT,
                        "`"
                                + name
                                + "` has no value, so that the program does not find it; write "
                                + name
                                + "=value.",
                        Fix.of("Add `=`", Edit.content(variable, name + "=")));
            }
        }
    }

    private static void permissions(List<Scalar> permissions, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Scalar permission : permissions) {
            String text = permission.text();
            if (!seen.add(text)) {
                findings.warning(
                        permission,
                        Codes.DUPLICATE,
                        "The permission `" + text + "` is there already.");
            } else if (Permission.of(text).isEmpty()) {
                unknown(permission, findings);
            }
        }
    }

    private static void unknown(Scalar permission, Findings findings) {
        String text = permission.text();
        Optional<String> near = near(text);
        String message = "`" + text + "` is no known permission";
        if (near.isPresent()) {
            findings.error(
                    permission,
                    Codes.UNKNOWN_PERMISSION,
                    message + "; did you mean `" + near.get() + "`?",
                    Fix.preferred(
                            "Change to `" + near.get() + "`",
                            Edit.content(permission, near.get())));
        } else {
            findings.warning(
                    permission,
                    Codes.UNKNOWN_PERMISSION,
                    message + "; known are " + String.join(", ", Permission.words()) + ".");
        }
    }

    /** Permissions are easily written without their prefix, or in the singular. */
    private static Optional<String> near(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('-', '_');
        for (String word : Permission.words()) {
            String bare = word.replaceFirst("^ocre_", "");
            String stem = bare.replaceFirst("(s|ing)$", "");
            String given = lower.replaceFirst("^ocre_", "").replaceFirst("(s|ing)$", "");
            if (given.equals(bare) || given.equals(stem)) {
                return Optional.of(word);
            }
        }
        return Nearest.to(lower, Permission.words(), Math.max(1, text.length() / 4));
    }
}
