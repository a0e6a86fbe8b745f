/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.publish;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.artifact.WasmConfig;
import dev.edgewright.registry.client.RegistryClient;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.sign.Signer;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Publishes built modules: pushes them in the CNCF layout and signs what was pushed. */
public final class Publisher {

    private static final String TITLE = "org.opencontainers.image.title";
    private static final String VERSION = "org.opencontainers.image.version";
    private static final long MAX_BYTES = 64L << 20;

    private final RegistryClient client;
    private final Signer signer;

    /** Publishes through the client what the signer signs; both stay the caller's. */
    public Publisher(RegistryClient client, Signer signer) {
        this.client = client;
        this.signer = signer;
    }

    /**
     * Publishes a core module. It is read first, so that nothing else is pushed by mistake.
     *
     * @param module the file, of at most 64 MiB
     * @param reference where it goes, with a tag
     * @throws WorkshopException if the file is no module that can be read
     * @throws RegistryException if the registry cannot be reached or refuses
     */
    public Publication publish(Path module, ArtifactReference reference)
            throws WorkshopException, RegistryException {
        WasmConfig config = WasmConfig.module(created(module), Optional.empty());
        Map<String, String> annotations =
                reference.tag().isPresent()
                        ? Map.of(TITLE, title(module), VERSION, reference.tag().get())
                        : Map.of(TITLE, title(module));
        WasmArtifact artifact = WasmArtifact.build(read(module), config, annotations);
        Descriptor manifest = client.push(reference, artifact);
        ArtifactReference pinned = reference.withDigest(manifest.digest());
        return new Publication(pinned, manifest, signer.sign(pinned));
    }

    private static String title(Path module) {
        return Objects.requireNonNullElse(module.getFileName(), module).toString();
    }

    /** The time of the file, so that publishing it again gives the same artifact. */
    private static Instant created(Path module) throws WorkshopException {
        try {
            return Files.getLastModifiedTime(module).toInstant();
        } catch (IOException e) {
            throw unreadable(module, e);
        }
    }

    private static byte[] read(Path module) throws WorkshopException {
        try {
            if (Files.size(module) > MAX_BYTES) {
                throw new WorkshopException(
                        "workshop-module",
                        "The file %s is larger than 64 MiB, the most that is published."
                                .formatted(module));
            }
            byte[] bytes = Files.readAllBytes(module);
            CoreModule.read(bytes);
            return bytes;
        } catch (MalformedBinaryException e) {
            throw new WorkshopException(
                    "workshop-module",
                    "The file %s cannot be published: %s".formatted(module, e.getMessage()));
        } catch (IOException e) {
            throw unreadable(module, e);
        }
    }

    private static WorkshopException unreadable(Path module, IOException cause) {
        return new WorkshopException(
                "workshop-module",
                cause instanceof NoSuchFileException
                        ? "There is no file %s; build the project first.".formatted(module)
                        : "The file %s cannot be read; check its permissions.".formatted(module));
    }
}
