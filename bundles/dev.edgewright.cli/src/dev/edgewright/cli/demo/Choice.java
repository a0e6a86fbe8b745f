/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.demo;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.workshop.project.Language;
import dev.edgewright.workshop.toolchain.Toolchain;
import java.util.List;
import java.util.concurrent.CancellationException;

/** What the demo takes when a person leaves it open, and how it reads what they said. */
final class Choice {
    /** Best liked first; the last one needs no tools. */
    private static final List<Language> BY_PREFERENCE =
            List.of(Language.ASSEMBLYSCRIPT, Language.C, Language.WAT);

    private Choice() {}

    /** The languages whose tools are on this machine; never empty. */
    static List<Language> ofLanguages() {
        return BY_PREFERENCE.stream().filter(Choice::isPresent).toList();
    }

    private static boolean isPresent(Language language) {
        try {
            return Toolchain.of(language).detect().present();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Host and port of a registry given as a URL or bare. */
    static String ofRegistry(String url) {
        String authority = url.replaceFirst("^(https?|oci)://", "").replaceFirst("/$", "");
        if (!ArtifactReference.isRegistry(authority)) {
            throw Failure.wrongUse(
                    "--registry %s: expected host[:port], such as localhost:5000 or".formatted(url)
                            + " https://artifact.example.");
        }
        if (url.startsWith("http://")
                && !authority.matches("(localhost|127\\..*|\\[::1])(:\\d+)?")) {
            throw Failure.wrongUse(
                    "--registry %s: plain HTTP is for registries on this machine only; use https."
                            .formatted(url));
        }
        return authority;
    }
}
