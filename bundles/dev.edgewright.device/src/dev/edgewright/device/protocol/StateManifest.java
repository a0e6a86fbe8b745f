/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.api.MediaTypes;
import dev.edgewright.margo.model.MargoFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The complete desired state of one client, {@code UnsignedAppStateManifest} in Margo 1.0.0-rc.3.
 *
 * @param manifestVersion unsigned 64-bit number from 1, strictly increasing per client
 * @param bundle all deployment documents in one archive, empty exactly when there are none
 * @param deployments one entry for each deployment; a deployment that is absent is to be removed
 */
public record StateManifest(
        long manifestVersion, Optional<BundleRef> bundle, List<DeploymentRef> deployments) {

    private static final int MAX_DEPLOYMENTS = 1000;

    /** Devices name folders after the id, so nothing else may get through. */
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * A bundle, addressed by its content.
     *
     * @param sizeBytes a hint, never checked
     */
    public record BundleRef(Digest digest, long sizeBytes, String url) {}

    /**
     * A deployment document, addressed by its content.
     *
     * @param sizeBytes a hint, never checked; 0 when not given
     */
    public record DeploymentRef(String deploymentId, Digest digest, long sizeBytes, String url) {}

    public StateManifest {
        deployments = List.copyOf(deployments);
        if (deployments.size() > MAX_DEPLOYMENTS) {
            throw new ProtocolException(
                    "deployments: at most %d are taken.".formatted(MAX_DEPLOYMENTS));
        }
        if (manifestVersion == 0) {
            throw new ProtocolException("manifestVersion: the first version is 1.");
        }
        if (deployments.isEmpty() == bundle.isPresent()) {
            throw new ProtocolException(
                    "bundle: it is null exactly when there are no deployments.");
        }
        Set<String> ids = new HashSet<>();
        for (DeploymentRef ref : deployments) {
            if (!UUID.matcher(ref.deploymentId()).matches()) {
                throw new ProtocolException(
                        "deployments: a deploymentId that is no UUID is refused.");
            }
            if (!ids.add(ref.deploymentId())) {
                throw new ProtocolException(
                        "deployments: '%s' is listed twice.".formatted(ref.deploymentId()));
            }
        }
    }

    /** Whether this manifest is newer than the version {@code adopted}; 0 is older than any. */
    public boolean isNewerThan(long adopted) {
        return Long.compareUnsigned(manifestVersion, adopted) > 0;
    }

    /** The exact bytes that travel. */
    public byte[] toJson() {
        MargoFactory factory = MargoFactory.eINSTANCE;
        var manifest = factory.createStateManifest();
        manifest.setManifestVersion(Wire.unsigned(manifestVersion));
        bundle.ifPresent(ref -> manifest.setBundle(model(ref)));
        deployments.forEach(ref -> manifest.getDeployments().add(model(ref)));
        return Wire.json(manifest);
    }

    private static dev.edgewright.margo.model.BundleRef model(BundleRef ref) {
        var model = MargoFactory.eINSTANCE.createBundleRef();
        model.setMediaType(MediaTypes.BUNDLE);
        model.setDigest(ref.digest().value());
        model.setSizeBytes(Wire.unsigned(ref.sizeBytes()));
        model.setUrl(ref.url());
        return model;
    }

    private static dev.edgewright.margo.model.DeploymentRef model(DeploymentRef ref) {
        var model = MargoFactory.eINSTANCE.createDeploymentRef();
        model.setDeploymentId(ref.deploymentId());
        model.setDigest(ref.digest().value());
        model.setSizeBytes(Wire.unsigned(ref.sizeBytes()));
        model.setUrl(ref.url());
        return model;
    }

    /**
     * Reads what a manager sent.
     *
     * @throws ProtocolException when it is no state manifest, saying which field is wrong
     */
    public static StateManifest parse(byte[] bytes) {
        var manifest =
                Wire.read(
                        bytes,
                        dev.edgewright.margo.model.StateManifest.class,
                        "the state manifest");
        return new StateManifest(
                manifest.getManifestVersion().longValue(),
                Optional.ofNullable(manifest.getBundle()).map(StateManifest::record),
                manifest.getDeployments().stream().map(StateManifest::record).toList());
    }

    private static BundleRef record(dev.edgewright.margo.model.BundleRef model) {
        return new BundleRef(
                digest(model.getDigest()), Wire.size(model.getSizeBytes()), model.getUrl());
    }

    private static DeploymentRef record(dev.edgewright.margo.model.DeploymentRef model) {
        return new DeploymentRef(
                model.getDeploymentId(),
                digest(model.getDigest()),
                Wire.size(model.getSizeBytes()),
                model.getUrl());
    }

    private static Digest digest(String text) {
        return Digest.parse(text)
                .orElseThrow(
                        () ->
                                new ProtocolException(
                                        "'%s' is no digest that is taken here: expected sha256: and"
                                                        .formatted(text)
                                                + " 64 lower-case hexadecimal digits."));
    }
}
