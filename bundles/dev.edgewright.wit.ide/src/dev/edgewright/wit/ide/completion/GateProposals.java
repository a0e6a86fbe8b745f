/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.syntax.Gate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.xtext.EcoreUtil2;

/** Works out what can be written in a gate. */
@Singleton
class GateProposals {

    @Inject private WitPackages packages;

    /** What can follow the words of an unfinished gate in the package of the element. */
    void at(EObject place, List<String> statement, Collector words) {
        PackageName name = packages.packageOf(place).name();
        String version = name == null || name.version() == null ? "0.1.0" : name.version();
        String last = statement.get(statement.size() - 1);
        if (statement.size() == 1) {
            words.add("since", "since(version = " + version + ")", CompletionItemKind.Keyword);
            words.add("unstable", "unstable(feature = ", CompletionItemKind.Keyword);
            words.add(
                    "deprecated",
                    "deprecated(version = " + version + ")",
                    CompletionItemKind.Keyword);
            words.add("external-id", "external-id(\"", CompletionItemKind.Keyword);
        } else if (last.equals("=") && statement.contains("feature")) {
            features(place).forEach(f -> words.add(f, f, CompletionItemKind.Constant));
        } else if (last.equals("=") && statement.contains("version")) {
            words.add(version, version, CompletionItemKind.Constant);
        } else if (last.equals("(") && !statement.get(1).equals("external-id")) {
            boolean unstable = statement.get(1).equals("unstable");
            words.add(
                    unstable ? "feature" : "version",
                    unstable ? "feature = " : "version = " + version,
                    CompletionItemKind.Keyword);
        }
    }

    /** The features that the gates of the package name already. */
    private SortedSet<String> features(EObject place) {
        SortedSet<String> features = new TreeSet<>();
        for (EObject block : packages.packageOf(place).blocks()) {
            for (Gate gate : EcoreUtil2.eAllOfType(block, Gate.class)) {
                if (gate.getFeature() != null) {
                    features.add(gate.getFeature());
                }
            }
        }
        return features;
    }
}
