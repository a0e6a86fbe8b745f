/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a document is, told by its shape and not by its file name.
 *
 * @param kind the kind, if there is one
 * @param dialect the dialect of that kind
 * @param why the sign by which the dialect was told, or why there is no kind
 * @param sign the top-level key that tells it
 */
public record Recognition(Optional<Kind> kind, Dialect dialect, String why, String sign) {

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "application", Kind.APPLICATION_DESCRIPTION,
                    "ApplicationDescription", Kind.APPLICATION_DESCRIPTION,
                    "ApplicationDeployment", Kind.APPLICATION_DEPLOYMENT,
                    "DeviceCapabilities", Kind.DEVICE_CAPABILITIES,
                    "DeviceCapabilitiesManifest", Kind.DEVICE_CAPABILITIES,
                    "DeploymentStatus", Kind.DEPLOYMENT_STATUS,
                    "DeploymentStatusManifest", Kind.DEPLOYMENT_STATUS);

    private static final Set<String> PRE_DRAFT_TYPES = Set.of("helm.v3", "docker-compose");

    /** Recognises a document by its top-level keys; never throws. */
    public static Recognition of(MappingNode root) {
        Map<String, Node> keys = keys(root);
        String apiVersion = text(keys.get("apiVersion"));
        String kindName = text(keys.get("kind"));
        Kind kind = KINDS.get(kindName);
        if (kind == null && apiVersion.startsWith("application.margo.org/")) {
            kind = Kind.APPLICATION_DEPLOYMENT;
        } else if (kind == null && apiVersion.startsWith("device.margo.org/")) {
            kind = Kind.DEVICE_CAPABILITIES;
        } else if (kind == null && apiVersion.startsWith("margo.org/")) {
            kind = Kind.APPLICATION_DESCRIPTION;
        } else if (kind == null && !kindName.isEmpty()) {
            return none("its kind is `" + kindName + "`.", "kind");
        } else if (kind == null) {
            kind = byKeys(keys);
        }
        if (kind == null) {
            return none(
                    "its keys are those of no ApplicationDescription, ApplicationDeployment,"
                            + " DeviceCapabilities, DeploymentStatus or state manifest.",
                    "");
        }
        return switch (kind) {
            case APPLICATION_DESCRIPTION -> description(keys, apiVersion);
            case APPLICATION_DEPLOYMENT -> deployment(keys);
            case DEVICE_CAPABILITIES -> capabilities(keys);
            case DEPLOYMENT_STATUS, STATE_MANIFEST ->
                    new Recognition(Optional.of(kind), Dialect.RC3, "", "");
        };
    }

    /** The node to which a finding about the shape belongs. */
    public Node at(MappingNode root) {
        for (NodeTuple tuple : root.getValue()) {
            if (text(tuple.getKeyNode()).equals(sign)) {
                return tuple.getValueNode() instanceof ScalarNode scalar
                        ? scalar
                        : tuple.getKeyNode();
            }
        }
        return root.getValue().isEmpty() ? root : root.getValue().get(0).getKeyNode();
    }

    private static Recognition none(String why, String sign) {
        return new Recognition(Optional.empty(), Dialect.RC3, why, sign);
    }

    private static Recognition description(Map<String, Node> keys, String apiVersion) {
        Optional<Kind> kind = Optional.of(Kind.APPLICATION_DESCRIPTION);
        boolean constraints = false;
        boolean resources = false;
        boolean oldTypes = false;
        boolean customType = false;
        for (Map<String, Node> profile : items(keys.get("deploymentProfiles"))) {
            constraints |= profile.containsKey("deviceConstraints");
            resources |= profile.containsKey("requiredResources");
            oldTypes |= PRE_DRAFT_TYPES.contains(text(profile.get("type")));
            customType |= text(profile.get("type")).equals("custom");
        }
        if (!apiVersion.startsWith("margo.org/") || constraints || customType) {
            return new Recognition(kind, Dialect.RC3, "", "");
        }
        if (resources) {
            return new Recognition(kind, Dialect.PR1, "told by `requiredResources`", "apiVersion");
        }
        if (oldTypes && !keys.containsKey("id")) {
            return new Recognition(
                    kind,
                    Dialect.PRE_DRAFT,
                    "told by a profile type `helm.v3` or `docker-compose`",
                    "apiVersion");
        }
        if (text(keys.get("kind")).equals("application")) {
            return new Recognition(
                    kind, Dialect.PRE_DRAFT, "told by its kind `application`", "kind");
        }
        return new Recognition(
                kind, Dialect.PR1, "told by its apiVersion `" + apiVersion + "`", "apiVersion");
    }

    private static Recognition deployment(Map<String, Node> keys) {
        Optional<Kind> kind = Optional.of(Kind.APPLICATION_DEPLOYMENT);
        Map<String, Node> metadata = keys(keys.get("metadata"));
        if (keys(metadata.get("annotations")).containsKey("id")) {
            return new Recognition(
                    kind, Dialect.PRE_DRAFT, "told by its id among the annotations", "apiVersion");
        }
        if (keys.containsKey("apiVersion") && !metadata.containsKey("deviceId")) {
            return new Recognition(kind, Dialect.PR1, "told by its apiVersion", "apiVersion");
        }
        return new Recognition(kind, Dialect.RC3, "", "");
    }

    private static Recognition capabilities(Map<String, Node> keys) {
        Optional<Kind> kind = Optional.of(Kind.DEVICE_CAPABILITIES);
        Map<String, Node> properties = keys(keys.get("properties"));
        if (properties.containsKey("roles")) {
            return new Recognition(kind, Dialect.PR1, "told by its roles", "properties");
        }
        boolean current =
                keys.containsKey("labels")
                        || properties.containsKey("cpus")
                        || properties.containsKey("supportedRuntimes")
                        || properties.containsKey("supportedDeploymentTypes");
        if (keys.containsKey("kind") && !current) {
            return new Recognition(kind, Dialect.PR1, "told by its kind", "kind");
        }
        return new Recognition(kind, Dialect.RC3, "", "");
    }

    /** The kind with the most of its keys at the top, if that is enough to be sure. */
    private static Kind byKeys(Map<String, Node> keys) {
        if (keys.containsKey("deploymentProfiles")) {
            return Kind.APPLICATION_DESCRIPTION;
        }
        if (keys.containsKey("manifestVersion")) {
            return Kind.STATE_MANIFEST;
        }
        if (keys.containsKey("adoptedManifestVersion")) {
            return Kind.DEPLOYMENT_STATUS;
        }
        Map<String, Node> spec = keys(keys.get("spec"));
        if (spec.containsKey("deploymentProfile") || spec.containsKey("applicationId")) {
            return Kind.APPLICATION_DEPLOYMENT;
        }
        Map<String, Node> properties = keys(keys.get("properties"));
        if (properties.containsKey("serialNumber") || properties.containsKey("vendor")) {
            return Kind.DEVICE_CAPABILITIES;
        }
        Kind best = null;
        int most = 1;
        for (Kind kind : Kind.values()) {
            int known = 0;
            for (String key : keys.keySet()) {
                known += kind.type().getEStructuralFeature(key) == null ? 0 : 1;
            }
            if (known > most) {
                most = known;
                best = kind;
            }
        }
        return best;
    }

    private static Map<String, Node> keys(Node node) {
        Map<String, Node> keys = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                keys.putIfAbsent(text(tuple.getKeyNode()), tuple.getValueNode());
            }
        }
        return keys;
    }

    private static List<Map<String, Node>> items(Node node) {
        List<Map<String, Node>> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(keys(item)));
        }
        return items;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
