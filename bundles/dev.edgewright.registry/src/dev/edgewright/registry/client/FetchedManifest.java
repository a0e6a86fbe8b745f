/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.client;

import dev.edgewright.registry.artifact.Descriptor;

/**
 * A manifest or index as a registry gave it.
 *
 * @param descriptor its type, the digest computed from its bytes, and its size
 * @param bytes its exact bytes
 */
public record FetchedManifest(Descriptor descriptor, byte[] bytes) {}
