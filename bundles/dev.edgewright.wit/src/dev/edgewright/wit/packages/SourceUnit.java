/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import java.util.Set;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * The place that a package comes from: a folder with all its {@code *.wit} files, or one file that
 * stands alone (WIT.md, "Filesystem structure").
 *
 * @param location the folder, or the file itself
 * @param single whether the location is a file
 */
public record SourceUnit(URI location, boolean single) {

    private static final String DEPS = "deps";

    /** The unit that a file belongs to. Files directly in {@code deps} stand alone. */
    public static SourceUnit of(URI file, ResourceSet resources) {
        URI folder = file.trimSegments(1);
        boolean single =
                file.segmentCount() == 0
                        || DEPS.equals(folder.lastSegment())
                        || StandAlone.contains(resources, file);
        return new SourceUnit(single ? file : folder, single);
    }

    /** The folder that the files of this unit lie in. */
    public URI folder() {
        return single ? location.trimSegments(1) : location;
    }

    /** The folder that holds the dependencies of this unit. */
    public URI dependencies() {
        if (location.segmentCount() > 1 && DEPS.equals(location.trimSegments(1).lastSegment())) {
            return location.trimSegments(1);
        }
        return folder().appendSegment(DEPS);
    }

    /** Whether the other unit lies in this unit's {@code deps} folder. */
    public boolean dependsOn(SourceUnit other) {
        return other.location.segmentCount() > 0
                && other.location.trimSegments(1).equals(dependencies());
    }

    /** Whether the unit lies in a {@code deps} folder. */
    public boolean isDependency() {
        return DEPS.equals(location.trimSegments(1).lastSegment());
    }

    /** Whether both can be seen from one package, so that they may not declare the same one. */
    public boolean isBeside(SourceUnit other) {
        boolean siblings =
                isDependency() && location.trimSegments(1).equals(other.location.trimSegments(1));
        return equals(other) || siblings || dependsOn(other) || other.dependsOn(this);
    }

    /** Marks files of a resource set that are packages of their own, whatever lies beside them. */
    public static final class StandAlone extends AdapterImpl {

        private final Set<URI> files;
        private final boolean everything;

        private StandAlone(Set<URI> files, boolean everything) {
            this.files = Set.copyOf(files);
            this.everything = everything;
        }

        /** These files stand alone, but see the packages of the others. */
        public static StandAlone of(Set<URI> files) {
            return new StandAlone(files, false);
        }

        /** All files stand alone and see nothing but themselves. */
        public static StandAlone everything() {
            return new StandAlone(Set.of(), true);
        }

        static boolean isEverything(ResourceSet resources) {
            return resources.eAdapters().stream()
                    .anyMatch(a -> a instanceof StandAlone s && s.everything);
        }

        private static boolean contains(ResourceSet resources, URI file) {
            return resources != null
                    && resources.eAdapters().stream()
                            .anyMatch(
                                    a ->
                                            a instanceof StandAlone s
                                                    && (s.everything || s.files.contains(file)));
        }
    }
}
