/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.PackageMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;

/**
 * One package as a document sees it.
 *
 * @param name its name; null where no file declares one
 * @param blocks the files, or the nested package block, that make it up
 */
public record PackageScope(PackageName name, List<EObject> blocks) {

    public PackageScope {
        blocks = List.copyOf(blocks);
    }

    /** All interfaces and worlds by name; of several with one name the first counts. */
    public Map<String, PackageMember> members() {
        Map<String, PackageMember> members = new LinkedHashMap<>();
        for (PackageMember member : allMembers()) {
            String memberName = WitSyntax.nameOf(member);
            if (memberName != null) {
                members.putIfAbsent(memberName, member);
            }
        }
        return members;
    }

    /** All interfaces and worlds, also those with the same name. */
    public List<PackageMember> allMembers() {
        List<PackageMember> members = new ArrayList<>();
        for (EObject block : blocks) {
            for (EObject item : WitSyntax.items(block)) {
                if (item instanceof PackageMember member) {
                    members.add(member);
                }
            }
        }
        return members;
    }
}
