/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.project;

import dev.edgewright.workshop.diagnostic.WorkshopException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a person wants a new sensor filter to be.
 *
 * @param folder where it goes; must not exist yet or be empty
 * @param name of project, world and artifact, in lower case with hyphens
 * @param namespace of the WIT package and the artifact's repository
 * @param organization whom the application description names as the source
 * @param registry host and port of the registry that will hold the artifact
 */
public record NewProject(
        Path folder,
        String name,
        Language language,
        String namespace,
        String organization,
        String registry) {

    private static final Pattern REGISTRY =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?");
    private static final Pattern ORGANIZATION = Pattern.compile("[\\p{L}\\p{N} .,&()-]{1,100}");

    /**
     * Checks that every name can be used wherever it has to appear.
     *
     * @throws WorkshopException if one cannot
     */
    public void check() throws WorkshopException {
        Names.check("The name", name);
        Names.check("The namespace", namespace);
        if (name.equals("filter")) {
            throw new WorkshopException(
                    "workshop-name",
                    "The name `filter` is taken by the interface in this template; choose another"
                            + " such as sensor-filter.");
        }
        if (!REGISTRY.matcher(registry).matches()) {
            throw new WorkshopException(
                    "workshop-registry",
                    "The registry `%s` must be a host with or without a port, such as"
                                    .formatted(Names.shown(registry))
                            + " registry.example:5000.");
        }
        if (!ORGANIZATION.matcher(organization).matches()) {
            throw new WorkshopException(
                    "workshop-organization",
                    "The organization `%s` must be 1 to 100 letters, digits, blanks and . , & ( ) -."
                            .formatted(Names.shown(organization)));
        }
    }

    /** A project named like its folder, of the namespace acme, for a registry on this machine. */
    public static NewProject in(Path folder, Language language) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new NewProject(
                folder,
                name == null ? "" : name.toString(),
                language,
                "acme",
                "Acme",
                "localhost:5000");
    }

    /** The same under another name. */
    public NewProject named(String other) {
        return new NewProject(folder, other, language, namespace, organization, registry);
    }

    /** The same for another namespace. */
    public NewProject inNamespace(String other) {
        return new NewProject(folder, name, language, other, organization, registry);
    }

    /** The same from another organization. */
    public NewProject from(String other) {
        return new NewProject(folder, name, language, namespace, other, registry);
    }

    /** The same for another registry. */
    public NewProject forRegistry(String other) {
        return new NewProject(folder, name, language, namespace, organization, other);
    }
}
