/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import com.google.inject.Singleton;
import dev.edgewright.wit.loading.WitResource;
import dev.edgewright.wit.parser.antlr.WitTokenSource;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Constructor;
import dev.edgewright.wit.syntax.Enum;
import dev.edgewright.wit.syntax.FunctionType;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.ListType;
import dev.edgewright.wit.syntax.MapType;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.PrimitiveKind;
import dev.edgewright.wit.syntax.PrimitiveType;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.ResultType;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TooDeepType;
import dev.edgewright.wit.syntax.Type;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.Variant;
import dev.edgewright.wit.syntax.WitFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;

/** What types may contain and where they may stand (WIT.md, "Types"). */
@Singleton
class TypeRules implements Rules {

    @Override
    public void check(WitFile file, Report report) {
        for (EObject element : WitResource.elements(file.eResource())) {
            switch (element) {
                case Variant v when v.getCases().isEmpty() -> empty(v, "variant", report);
                case Enum e when e.getLabels().isEmpty() -> empty(e, "enum", report);
                case MapType map -> key(map, report);
                case ListType list -> length(list, report);
                case FunctionType function -> result(function, report);
                case Constructor constructor -> constructor(constructor, report);
                case TooDeepType type ->
                        report.error(
                                WitCode.TOO_DEEP,
                                type,
                                null,
                                "Types are nested deeper than "
                                        + WitTokenSource.MAX_TYPE_DEPTH
                                        + " levels; give the inner type a name with `type name ="
                                        + " ...;`.");
                default -> {}
            }
        }
    }

    private static void empty(TypeDefinition type, String kind, Report report) {
        report.error(
                WitCode.EMPTY_TYPE,
                type,
                "The "
                        + kind
                        + " `"
                        + WitSyntax.nameOf(type)
                        + "` has no case, so no value of it can exist; add a case.");
    }

    private static void key(MapType map, Report report) {
        Type key = map.getKey();
        boolean primitive =
                key instanceof PrimitiveType p
                        && p.getKind() != PrimitiveKind.F32
                        && p.getKind() != PrimitiveKind.F64;
        boolean unresolved =
                key instanceof NamedType named
                        && (named.getType() == null || named.getType().eIsProxy());
        if (key != null && !primitive && !unresolved) {
            report.error(
                    WitCode.MAP_KEY,
                    map,
                    null,
                    "A map key must be `bool`, an integer type, `char` or `string`"
                            + (key instanceof NamedType
                                    ? ", and not by another name; use `list<tuple<key, value>>`"
                                            + " for other keys"
                                    : "; use `list<tuple<key, value>>` for other keys")
                            + ".");
        }
    }

    private static void length(ListType list, Report report) {
        String length = list.getLength();
        if (length != null && (length.startsWith("0") || length.length() > 10)) {
            report.error(
                    WitCode.BAD_LENGTH,
                    list,
                    SyntaxPackage.Literals.LIST_TYPE__LENGTH,
                    "The length of a list must be a number from 1 to 4294967295.");
        } else if (length != null && Long.parseLong(length) > 0xFFFF_FFFFL) {
            report.error(
                    WitCode.BAD_LENGTH,
                    list,
                    SyntaxPackage.Literals.LIST_TYPE__LENGTH,
                    "The length of a list must be a number from 1 to 4294967295.");
        }
    }

    private static void result(FunctionType function, Report report) {
        if (function.getResult() != null && containsBorrow(function.getResult())) {
            EObject owner = function.eContainer();
            report.error(
                    WitCode.BORROW_IN_RESULT,
                    owner,
                    "The result of `"
                            + WitSyntax.nameOf(owner)
                            + "` contains a `borrow`, which ends with the call; return the"
                            + " resource itself or a `result` without it.");
        }
    }

    private static boolean containsBorrow(Type type) {
        Deque<EObject> open = new ArrayDeque<>(List.of(type));
        Set<EObject> seen = new HashSet<>();
        while (!open.isEmpty()) {
            EObject next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof HandleType handle && !handle.isOwn()) {
                return true;
            }
            if (next instanceof NamedType named && named.getType() != null) {
                TypeDefinition definition = WitSyntax.definition(named.getType());
                if (definition != null && !(definition instanceof Resource)) {
                    open.push(definition);
                }
            }
            open.addAll(next.eContents());
        }
        return false;
    }

    private static void constructor(Constructor constructor, Report report) {
        Type result = constructor.getResult();
        if (result == null) {
            return;
        }
        EObject resource = constructor.eContainer();
        Type ok = result instanceof ResultType r ? r.getOk() : null;
        TypeDeclaration made =
                switch (ok) {
                    case NamedType named -> named.getType();
                    case HandleType handle when handle.isOwn() -> handle.getResource();
                    case null, default -> null;
                };
        if (made == null || WitSyntax.definition(made) != resource) {
            String name = WitSyntax.nameOf(resource);
            Type wrong = ok == null ? result : ok;
            report.error(
                    WitCode.CONSTRUCTOR,
                    wrong,
                    wrong instanceof HandleType
                            ? SyntaxPackage.Literals.HANDLE_TYPE__RESOURCE
                            : null,
                    "A constructor returns its resource; leave the result out, or write `result<"
                            + name
                            + ", ...>` if it can fail.");
        }
    }
}
