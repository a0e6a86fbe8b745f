/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.navigate;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.Lines;
import dev.edgewright.language.NavigationService;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Case;
import dev.edgewright.wit.syntax.Constructor;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Field;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.FunctionType;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.Parameter;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.World;
import dev.edgewright.wit.worlds.WorldContents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** From a name to the types that it is made of, and to the worlds that have it. */
@Singleton
public class WitNavigation implements NavigationService {

    @Inject private DocumentExtensions documents;
    @Inject private ResourceDescriptionsProvider descriptions;

    /** The named types of the parameter, field, case, function or alias at the place. */
    @Override
    public List<Location> typeDefinitions(XtextResource resource, Position place) {
        Set<EObject> types = new LinkedHashSet<>();
        Names.at(resource, Lines.of(resource).offset(place))
                .ifPresent(name -> collect(name.target(), types));
        return locations(types);
    }

    private static void collect(EObject target, Set<EObject> types) {
        switch (target) {
            case Parameter p -> named(p.getType(), types);
            case Field f -> named(f.getType(), types);
            case Case c -> named(c.getType(), types);
            case Function f -> result(f.getType(), types);
            case Method m -> result(m.getType(), types);
            case Constructor c -> named(c.getResult(), types);
            case Extern e when e.getFunction() != null -> result(e.getFunction(), types);
            case TypeDefinition t -> types.add(t);
            default -> {}
        }
    }

    private static void result(FunctionType type, Set<EObject> types) {
        if (type != null) {
            named(type.getResult(), types);
        }
    }

    private static void named(EObject type, Set<EObject> types) {
        if (type == null) {
            return;
        }
        TypeDeclaration declaration =
                switch (type) {
                    case NamedType named -> named.getType();
                    case HandleType handle -> handle.getResource();
                    default -> null;
                };
        TypeDefinition definition = WitSyntax.definition(declaration);
        if (definition != null) {
            types.add(definition);
        }
        type.eContents().forEach(part -> named(part, types));
    }

    /**
     * Where worlds import or export the interface, or the one around the member, at the place, or
     * include the world. A world that has it only through others is shown by its name.
     */
    @Override
    public List<Location> implementations(XtextResource resource, Position place) {
        EObject target =
                Names.at(resource, Lines.of(resource).offset(place))
                        .map(name -> member(name.target()))
                        .orElse(null);
        if (target == null) {
            return List.of();
        }
        Set<EObject> places = new LinkedHashSet<>();
        for (World world : worlds(resource)) {
            places.addAll(target instanceof World w ? inclusions(world, w) : uses(world, target));
        }
        return locations(places);
    }

    private static EObject member(EObject element) {
        return element instanceof World
                ? element
                : EcoreUtil2.getContainerOfType(element, Interface.class);
    }

    private List<World> worlds(XtextResource resource) {
        IResourceDescriptions index = descriptions.getResourceDescriptions(resource);
        List<World> worlds = new ArrayList<>();
        for (IEObjectDescription world :
                index.getExportedObjectsByType(SyntaxPackage.Literals.WORLD)) {
            EObject object = resource.getResourceSet().getEObject(world.getEObjectURI(), true);
            if (object instanceof World found) {
                worlds.add(found);
            }
        }
        return worlds;
    }

    private static List<EObject> inclusions(World world, World target) {
        List<EObject> places = new ArrayList<>();
        for (EObject item : world.getItems()) {
            if (item instanceof Include include && WitSyntax.included(include) == target) {
                places.add(include.getPath());
            }
        }
        return places;
    }

    private static List<EObject> uses(World world, EObject target) {
        List<EObject> places = new ArrayList<>();
        for (EObject item : world.getItems()) {
            if (item instanceof Extern extern
                    && WitSyntax.interfaceOf(extern.getPath()) == target) {
                places.add(extern.getPath());
            }
        }
        WorldContents contents = WorldContents.of(world, Features.of(world));
        boolean through =
                places.isEmpty()
                        && (has(contents.imports(), target) || has(contents.exports(), target));
        return through ? List.of(world) : places;
    }

    private static boolean has(Map<Object, EObject> side, EObject target) {
        return side.containsKey(target)
                || side.values().stream()
                        .anyMatch(
                                value ->
                                        value instanceof Extern extern
                                                && WitSyntax.interfaceOf(extern.getPath())
                                                        == target);
    }

    private List<Location> locations(Set<EObject> elements) {
        return elements.stream().map(documents::newLocation).filter(Objects::nonNull).toList();
    }
}
