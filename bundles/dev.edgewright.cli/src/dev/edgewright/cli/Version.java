/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the manifest of this bundle. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"edgewright " + bundleVersion(), "Java " + Runtime.version()};
    }

    /** The version of this bundle; words in brackets when it was not built by the build. */
    public static String bundleVersion() {
        try {
            Path jar =
                    Path.of(
                            Version.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (JarFile file = new JarFile(jar.toFile())) {
                return file.getManifest().getMainAttributes().getValue("Bundle-Version");
            }
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return "(built in place)"; // not in a jar of its own: started from a development
            // workspace
        }
    }
}
