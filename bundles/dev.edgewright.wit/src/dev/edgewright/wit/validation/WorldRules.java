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
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.syntax.World;
import dev.edgewright.wit.worlds.WorldContents;
import org.eclipse.emf.ecore.EObject;

/** Worlds fit together with what they include and need (WIT.md, "Name Conflicts and with"). */
@Singleton
class WorldRules implements Rules {

    @Override
    public void check(WitFile file, Report report) {
        Features features = Features.of(file);
        for (EObject element : WitResource.elements(file.eResource())) {
            if (element instanceof World world) {
                for (WorldContents.Problem problem : WorldContents.of(world, features).problems()) {
                    if (!isIncluded(problem, world, features)) {
                        report(world, problem, report);
                    }
                }
            }
        }
    }

    /** Whether interfaces do not fit together in an included world already. */
    private static boolean isIncluded(
            WorldContents.Problem problem, World world, Features features) {
        return problem.kind() == WorldContents.Kind.INCOMPATIBLE
                && world.getItems().stream()
                        .filter(Include.class::isInstance)
                        .map(include -> WitSyntax.included((Include) include))
                        .filter(included -> included != null && included != world)
                        .flatMap(w -> WorldContents.of(w, features).problems().stream())
                        .anyMatch(p -> p.kind() == problem.kind());
    }

    private static void report(World world, WorldContents.Problem problem, Report report) {
        String name = "`" + problem.name() + "`";
        WitCode code = WitCode.INCLUDE;
        String text =
                switch (problem.kind()) {
                    case TWICE -> {
                        code = WitCode.DUPLICATE_NAME;
                        yield "Interface " + name + " stands in this world twice; remove one.";
                    }
                    case CONFLICT ->
                            "The included world brings in "
                                    + name
                                    + ", which world `"
                                    + WitSyntax.nameOf(world)
                                    + "` already has; rename it with `with { "
                                    + problem.name()
                                    + " as other-name }`.";
                    case RENAME_UNKNOWN ->
                            "The included world has no import or export named "
                                    + name
                                    + "; put a name that it has before `as`.";
                    case RENAME_INTERFACE ->
                            name
                                    + " is the name of an interface, and those cannot be renamed;"
                                    + " only plain names can.";
                    case INCOMPATIBLE -> {
                        code = WitCode.INCOMPATIBLE_IMPORTS;
                        yield "The exported interface "
                                + name
                                + " needs another interface both as an import and as an export of"
                                + " this world; export the interfaces between the two as well.";
                    }
                };
        report.error(code, problem.element(), problem.feature(), text);
    }
}
