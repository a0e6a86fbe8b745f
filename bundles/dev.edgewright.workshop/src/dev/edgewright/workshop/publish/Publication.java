/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.publish;

import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.reference.ArtifactReference;

/**
 * An artifact that is in a registry and signed.
 *
 * @param reference with the tag and pinned to the digest of the manifest
 * @param manifest the artifact's
 * @param signature the signature's manifest
 */
public record Publication(ArtifactReference reference, Descriptor manifest, Descriptor signature) {}
