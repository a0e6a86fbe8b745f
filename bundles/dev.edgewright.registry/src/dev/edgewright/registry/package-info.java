/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * OCI artifacts in and out: the words for what goes wrong in this room.
 *
 * <p>A publisher builds, pushes and signs; a device verifies and pulls what it verified:
 *
 * <pre>{@code
 * var ref = ArtifactReference.parse("oci://127.0.0.1:5000/acme/filter:1.2.0");
 * try (var client = new RegistryClient()) {
 *     Descriptor pushed = client.push(ref, WasmArtifact.build(wasm, config));
 *     new Signer(client, identity).sign(ref.withDigest(pushed.digest()));
 * }
 *
 * try (var client = new RegistryClient()) {
 *     switch (new SignatureVerifier(client, policy).verify(ref)) {
 *         case Verification.Trusted trusted ->
 *                 run(client.pull(ref.withDigest(trusted.artifact().digest())).wasm());
 *         case Verification.Refused refused -> report(refused.message());
 *     }
 * }
 * }</pre>
 */
package dev.edgewright.registry;
