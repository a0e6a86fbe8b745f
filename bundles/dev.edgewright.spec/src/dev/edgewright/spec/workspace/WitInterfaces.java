/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import dev.edgewright.spec.tree.Region;
import dev.edgewright.wit.WitStandaloneSetup;
import dev.edgewright.wit.packages.BundledPackages;
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.WitFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/** The WIT interfaces that a workspace folder knows: those of its packages, then the bundled. */
final class WitInterfaces {

    private static final URI ANY_WIT = URI.createURI("any.wit");

    private final Map<String, Interface> own = new LinkedHashMap<>();

    private WitInterfaces() {}

    /** The interfaces of an index. */
    static WitInterfaces of(ResourceSet resources, IResourceDescriptions index) {
        WitInterfaces found = new WitInterfaces();
        WitPackages packages = service(WitPackages.class);
        for (IEObjectDescription description :
                index.getExportedObjectsByType(SyntaxPackage.Literals.INTERFACE)) {
            EObject object = resources.getEObject(description.getEObjectURI(), true);
            if (object instanceof Interface declared && declared.getName() != null) {
                PackageName name = packages.packageOf(declared).name();
                if (name != null) {
                    found.own.putIfAbsent(name.member(declared.getName()), declared);
                }
            }
        }
        return found;
    }

    static <T> T service(Class<T> type) {
        IResourceServiceProvider language =
                IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(ANY_WIT);
        T found = language == null ? null : language.get(type);
        return found != null ? found : WitStandaloneSetup.injector().getInstance(type);
    }

    /** The ids of all interfaces, sorted. */
    Collection<String> ids() {
        TreeSet<String> ids = new TreeSet<>(own.keySet());
        ids.addAll(Bundled.INTERFACES.keySet());
        return ids;
    }

    /**
     * The interface with this id; without a version any, with one that is not there one of the same
     * track, as semver has it.
     */
    Optional<WitPlace> find(String id) {
        for (Map<String, Interface> some : List.of(own, Bundled.INTERFACES)) {
            Interface exact = some.get(id);
            if (exact != null) {
                return Optional.of(place(exact, id));
            }
        }
        for (Map<String, Interface> some : List.of(own, Bundled.INTERFACES)) {
            for (Map.Entry<String, Interface> each : some.entrySet()) {
                if (InterfaceIds.stands(each.getKey(), id)) {
                    return Optional.of(place(each.getValue(), each.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where an interface is declared, with what it says. */
    static WitPlace place(Interface declared, String id) {
        INode name = WitSyntax.node(declared, SyntaxPackage.Literals.INTERFACE__NAME);
        List<String> functions = new ArrayList<>();
        for (EObject item : WitSyntax.members(declared)) {
            if (item instanceof Function function) {
                functions.add(signature(function));
            }
        }
        return new WitPlace(
                id,
                declared.eResource().getURI(),
                name == null ? new Region(0, 0) : new Region(name.getOffset(), name.getLength()),
                Documentation.of(declared),
                functions);
    }

    private static String signature(Function function) {
        StringBuilder text = new StringBuilder();
        INode node = NodeModelUtils.getNode(function);
        if (node != null) {
            for (ILeafNode leaf : node.getLeafNodes()) {
                boolean left =
                        leaf.isHidden() && !leaf.getText().isBlank()
                                || leaf.getSemanticElement() instanceof Gate;
                text.append(left ? "" : leaf.getText());
            }
        }
        return text.toString().strip().replaceAll("\\s+", " ").replaceFirst(" ?;$", "");
    }

    /** Read once, when somebody asks: they never change. */
    private static final class Bundled {

        private static final Map<String, Interface> INTERFACES = read();

        private static Map<String, Interface> read() {
            BundledPackages packages = service(BundledPackages.class);
            Map<String, Interface> found = new LinkedHashMap<>();
            for (String full : BundledPackages.names().reversed()) {
                PackageName name = PackageName.parse(full);
                WitFile file = packages.file(name).orElse(null);
                if (file != null) {
                    new PackageScope(name, List.of(file))
                            .members()
                            .forEach(
                                    (member, declared) -> {
                                        if (declared instanceof Interface i) {
                                            found.put(name.member(member), i);
                                        }
                                    });
                }
            }
            return found;
        }
    }
}
