/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules for the names of imports and exports (Explainer.md, "Import and Export Definitions"). */
final class ExternNames {

    private static final String FRAGMENT = "(?:-(?:[0-9a-z]+|[0-9A-Z]+))*+";
    private static final String LABEL_TEXT = "(?:[a-z][0-9a-z]*+|[A-Z][0-9A-Z]*+)" + FRAGMENT;
    private static final String WORDS = "[a-z][0-9a-z]*+(?:-[0-9a-z]++)*+";
    private static final String NUMBER = "(?:0|[1-9][0-9]*+)";
    private static final String PRERELEASE = "(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)";
    private static final String SEMVER =
            NUMBER
                    + "\\."
                    + NUMBER
                    + "\\."
                    + NUMBER
                    + "(?:-"
                    + PRERELEASE
                    + "(?:\\."
                    + PRERELEASE
                    + ")*)?(?:\\+[0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+)?";
    private static final String CANONICAL_VERSION =
            "[1-9][0-9]*|0\\.[1-9][0-9]*|0\\.0\\.[1-9][0-9]*|0\\.0\\.0";

    private static final Pattern LABEL = Pattern.compile(LABEL_TEXT);
    private static final Pattern ANNOTATED =
            Pattern.compile(
                    "\\[(constructor|method|static)\\]("
                            + LABEL_TEXT
                            + ")(?:\\.("
                            + LABEL_TEXT
                            + "))?");
    private static final Pattern INTERFACE =
            Pattern.compile(
                    WORDS
                            + ":"
                            + WORDS
                            + "/"
                            + LABEL_TEXT
                            + "(?:@("
                            + SEMVER
                            + "|"
                            + CANONICAL_VERSION
                            + "))?");
    private static final Pattern VERSION = Pattern.compile(SEMVER);
    private static final Pattern CANONICAL = Pattern.compile(CANONICAL_VERSION);

    /** Longer names are not looked at. */
    private static final int MAX_LENGTH = 100_000;

    private ExternNames() {}

    static boolean isLabel(String text) {
        return text.length() <= MAX_LENGTH && LABEL.matcher(text).matches();
    }

    /**
     * Checks the name of an import or export.
     *
     * @param unique the names before it, in the form in which they must differ; grows
     * @param before the imports or exports before it
     */
    static void check(
            ExternName name, Entity entity, Set<String> unique, Map<String, Extern> before)
            throws Broken {
        String text = name.name();
        Matcher annotated = text.length() > MAX_LENGTH ? null : ANNOTATED.matcher(text);
        boolean plain = isLabel(text);
        boolean function =
                !plain
                        && annotated != null
                        && annotated.matches()
                        && (annotated.group(3) == null) == annotated.group(1).equals("constructor");
        boolean path =
                !plain
                        && !function
                        && text.length() <= MAX_LENGTH
                        && INTERFACE.matcher(text).matches();
        if (!plain && !function && !path) {
            throw new Broken(
                    Broken.Rule.NAME, "\"%s\" is not a valid name of an import or export", text);
        }
        if (!unique.add(canonical(text))) {
            throw new Broken(
                    Broken.Rule.NAME,
                    "the name \"%s\" differs too little from that of another import or export",
                    text);
        }
        if (function) {
            function(annotated, text, entity, before);
        }
        attributes(name, path, entity);
    }

    /** Names that are equal in this form would be one name in some programming languages. */
    private static String canonical(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher annotated = ANNOTATED.matcher(lower);
        if (!annotated.matches() || annotated.group(1).equals("constructor")) {
            return lower;
        }
        return annotated.group(2).equals(annotated.group(3))
                ? annotated.group(2)
                : annotated.group(2) + "." + annotated.group(3);
    }

    private static void function(
            Matcher name, String text, Entity entity, Map<String, Extern> before) throws Broken {
        if (!(entity instanceof Entity.OfFunction function)) {
            throw new Broken(Broken.Rule.NAME, "only a function can have the name \"%s\"", text);
        }
        Extern owner = before.get(name.group(2));
        ResourceId resource =
                owner != null && owner.entity() instanceof Entity.OfType type
                        ? type.type().resource()
                        : null;
        if (resource == null) {
            throw new Broken(
                    Broken.Rule.NAME,
                    "before \"%s\" there must be a resource \"%s\"",
                    text,
                    name.group(2));
        }
        FunctionType type = function.type();
        if (name.group(1).equals("constructor") && !constructs(type, resource)) {
            throw new Broken(
                    Broken.Rule.NAME,
                    "the constructor \"%s\" must return its resource, alone or as a result",
                    text);
        }
        if (name.group(1).equals("method") && !takesSelf(type, resource)) {
            throw new Broken(
                    Broken.Rule.NAME,
                    "the first parameter of the method \"%s\" must be \"self\", borrowed",
                    text);
        }
    }

    private static boolean constructs(FunctionType type, ResourceId resource) {
        TypeNode result = type.result().orElse(null);
        if (result != null && result.body() instanceof TypeBody.Result r) {
            result = r.ok().orElse(null);
        }
        return result != null
                && result.body() instanceof TypeBody.Own own
                && own.resource().resource() == resource;
    }

    private static boolean takesSelf(FunctionType type, ResourceId resource) {
        return !type.parameters().isEmpty()
                && type.parameters().get(0).name().equals("self")
                && type.parameters().get(0).type().body() instanceof TypeBody.Borrow borrow
                && borrow.resource().resource() == resource;
    }

    private static void attributes(ExternName name, boolean path, Entity entity) throws Broken {
        if (name.implemented().isPresent()) {
            String implemented = name.implemented().get();
            if (implemented.length() > MAX_LENGTH || !INTERFACE.matcher(implemented).matches()) {
                throw new Broken(
                        Broken.Rule.NAME, "\"%s\" is not the name of an interface", implemented);
            }
            if (path || !(entity instanceof Entity.OfInstance)) {
                throw new Broken(
                        Broken.Rule.NAME,
                        "only an instance with a plain name can say what it implements, not \"%s\"",
                        name);
            }
        }
        if (name.versionSuffix().isPresent()) {
            String version = name.name().substring(name.name().indexOf('@') + 1);
            if (!path
                    || !CANONICAL.matcher(version).matches()
                    || !VERSION.matcher(version + name.versionSuffix().get()).matches()) {
                throw new Broken(
                        Broken.Rule.NAME,
                        "\"%s\" and the rest \"%s\" are no version together",
                        name,
                        name.versionSuffix().get());
            }
        }
    }
}
