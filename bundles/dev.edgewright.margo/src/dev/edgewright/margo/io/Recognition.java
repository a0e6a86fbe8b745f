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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a document is, told by its shape and not by its file name. Misspelt keys are taken for what
 * they are meant to be, so that the finding is the slip and not an unknown document.
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
                    "DeviceCapability", Kind.DEVICE_CAPABILITIES,
                    "DeviceCapabilities", Kind.DEVICE_CAPABILITIES,
                    "DeviceCapabilitiesManifest", Kind.DEVICE_CAPABILITIES,
                    "DeploymentStatus", Kind.DEPLOYMENT_STATUS,
                    "DeploymentStatusManifest", Kind.DEPLOYMENT_STATUS);

    private static final Map<String, Kind> GROUPS =
            Map.of(
                    "application", Kind.APPLICATION_DEPLOYMENT,
                    "device", Kind.DEVICE_CAPABILITIES,
                    "deployment", Kind.DEPLOYMENT_STATUS);

    /** The apiVersions of the earlier dialects, such as application.margo.org/v1alpha1. */
    private static final Pattern API_VERSION =
            Pattern.compile("(?:([a-z]+)\\.)?margo(?:\\.[a-z]+)*/.*");

    private static final Set<String> TOP_LEVEL = topLevel();

    /** Recognises a document by its top-level keys; never throws. */
    public static Recognition of(MappingNode root) {
        Map<String, Node> keys = familiar(keys(root));
        String apiVersion = text(keys.get("apiVersion"));
        String kindName = text(keys.get("kind"));
        Kind kind = KINDS.get(kindName);
        if (kind == null) {
            kind = byContent(keys);
        }
        Matcher group = API_VERSION.matcher(apiVersion);
        if (kind == null && group.matches()) {
            kind = group.group(1) == null ? null : GROUPS.get(group.group(1));
            if (kind == null && kindName.isEmpty()) {
                kind = Kind.APPLICATION_DESCRIPTION;
            }
        }
        if (kind == null && !kindName.isEmpty()) {
            Set<String> names = new TreeSet<>(KINDS.keySet());
            names.remove("application");
            kind = Suggestions.nearest(kindName, names).map(KINDS::get).orElse(null);
        } else if (kind == null) {
            kind = byNumber(keys);
        }
        if (kind == null) {
            return kindName.isEmpty()
                    ? none(
                            "its keys are those of no ApplicationDescription,"
                                    + " ApplicationDeployment, DeviceCapabilities, DeploymentStatus"
                                    + " or state manifest.",
                            "")
                    : none(
                            "its kind is `%s`; Margo has ApplicationDescription, ApplicationDeployment, DeviceCapabilities and DeploymentStatus."
                                    .formatted(kindName),
                            "kind");
        }
        return switch (kind) {
            case APPLICATION_DESCRIPTION -> description(keys, apiVersion);
            case APPLICATION_DEPLOYMENT -> deployment(keys, apiVersion);
            case DEVICE_CAPABILITIES -> capabilities(keys, apiVersion);
            case DEPLOYMENT_STATUS -> status(keys, apiVersion);
            case STATE_MANIFEST -> manifest(keys);
        };
    }

    /** The node to which a finding about the shape belongs. */
    public Node at(MappingNode root) {
        Node near = null;
        for (NodeTuple tuple : root.getValue()) {
            String key = text(tuple.getKeyNode());
            Node value =
                    tuple.getValueNode() instanceof ScalarNode scalar
                                    && !scalar.getValue().isEmpty()
                            ? scalar
                            : tuple.getKeyNode();
            if (key.equals(sign)) {
                return value;
            }
            if (near == null && Suggestions.nearest(key, List.of(sign)).isPresent()) {
                near = value;
            }
        }
        if (near != null) {
            return near;
        }
        return root.getValue().isEmpty() ? root : root.getValue().get(0).getKeyNode();
    }

    private static Recognition none(String why, String sign) {
        return new Recognition(Optional.empty(), Dialect.RC3, why, sign);
    }

    private static Recognition current(Kind kind) {
        return new Recognition(Optional.of(kind), Dialect.RC3, "", "");
    }

    private static Recognition earlier(Kind kind, Dialect dialect, String told, String sign) {
        return new Recognition(Optional.of(kind), dialect, "told by " + told, sign);
    }

    private static Recognition description(Map<String, Node> keys, String apiVersion) {
        Kind kind = Kind.APPLICATION_DESCRIPTION;
        List<Map<String, Node>> profiles = items(keys.get("deploymentProfiles"));
        Set<String> types = new LinkedHashSet<>();
        profiles.forEach(p -> types.add(text(p.get("type"))));
        String sign = keys.containsKey("apiVersion") ? "apiVersion" : "kind";
        if (apiVersion.equals("v1")
                || types.contains("custom")
                || any(profiles, "deviceConstraints")) {
            return current(kind);
        }
        boolean ids = keys.containsKey("id") || any(profiles, "id");
        if (any(profiles, "requiredResources")) {
            return earlier(kind, Dialect.PR1, "`requiredResources`", sign);
        }
        boolean old = API_VERSION.matcher(apiVersion).matches() || keys.containsKey("kind");
        if (types.contains("docker-compose")) {
            return earlier(kind, Dialect.PRE_DRAFT, "its profile type `docker-compose`", sign);
        }
        if (old && !ids && !profiles.isEmpty() && !types.contains("helm")) {
            return earlier(kind, Dialect.PRE_DRAFT, "its profiles, which have no ids", sign);
        }
        return old
                ? earlier(
                        kind,
                        Dialect.PR1,
                        sign.equals("kind") ? "its kind" : "its apiVersion `" + apiVersion + "`",
                        sign)
                : current(kind);
    }

    private static Recognition deployment(Map<String, Node> keys, String apiVersion) {
        Kind kind = Kind.APPLICATION_DEPLOYMENT;
        Map<String, Node> metadata = keys(keys.get("metadata"));
        Map<String, Node> annotations = keys(near(metadata, "annotations"));
        Map<String, Node> spec = keys(keys.get("spec"));
        Map<String, Node> profile = keys(spec.get("deploymentProfile"));
        String type = text(profile.get("type"));
        boolean located = false;
        for (Map<String, Node> component : items(profile.get("components"))) {
            Map<String, Node> properties = keys(component.get("properties"));
            located |= properties.containsKey("packageLocation");
        }
        String sign = keys.containsKey("apiVersion") ? "apiVersion" : "metadata";
        if (type.equals("docker-compose")) {
            return earlier(kind, Dialect.PRE_DRAFT, "its profile type `docker-compose`", sign);
        }
        if (annotations.containsKey("id") && !keys.containsKey("id") && !type.equals("helm")) {
            return earlier(kind, Dialect.PRE_DRAFT, "its id among the annotations", sign);
        }
        if (located && !type.equals("custom")) {
            return earlier(kind, Dialect.PR1, "`packageLocation`", sign);
        }
        boolean current =
                metadata.containsKey("deviceId") && spec.containsKey("applicationId")
                        || profile.containsKey("deviceConstraints");
        if (current) {
            return current(kind);
        }
        if (annotations.containsKey("applicationId")) {
            return earlier(kind, Dialect.PR1, "the applicationId among the annotations", sign);
        }
        boolean old = API_VERSION.matcher(apiVersion).matches() || keys.containsKey("kind");
        return old ? earlier(kind, Dialect.PR1, "its " + sign, sign) : current(kind);
    }

    private static Recognition capabilities(Map<String, Node> keys, String apiVersion) {
        Kind kind = Kind.DEVICE_CAPABILITIES;
        Map<String, Node> properties = keys(keys.get("properties"));
        if (apiVersion.startsWith("device.margo/")) {
            return earlier(kind, Dialect.PRE_DRAFT, "its apiVersion", "apiVersion");
        }
        if (text(keys.get("kind")).equals("DeviceCapability")) {
            return earlier(kind, Dialect.PRE_DRAFT, "its kind", "kind");
        }
        for (String sign : List.of("roles", "resources")) {
            if (properties.containsKey(sign)) {
                return earlier(kind, Dialect.PR1, "its " + sign, "properties");
            }
        }
        return current(kind);
    }

    private static Recognition status(Map<String, Node> keys, String apiVersion) {
        Kind kind = Kind.DEPLOYMENT_STATUS;
        if (keys.containsKey("adoptedManifestVersion")) {
            return current(kind);
        }
        if (apiVersion.startsWith("deployment.margo/")) {
            return earlier(kind, Dialect.PRE_DRAFT, "its apiVersion", "apiVersion");
        }
        for (String sign : List.of("kind", "apiVersion")) {
            if (keys.containsKey(sign)) {
                return earlier(kind, Dialect.PR1, "its " + sign, sign);
            }
        }
        return current(kind);
    }

    private static Recognition manifest(Map<String, Node> keys) {
        List<Map<String, Node>> referring = items(keys.get("deployments"));
        referring.add(keys(keys.get("bundle")));
        return referring.stream().anyMatch(r -> text(r.get("url")).contains("/clients/"))
                ? earlier(
                        Kind.STATE_MANIFEST,
                        Dialect.PR1,
                        "urls that name the client",
                        "manifestVersion")
                : current(Kind.STATE_MANIFEST);
    }

    /** The kind that alone has these keys. */
    private static Kind byContent(Map<String, Node> keys) {
        if (keys.containsKey("deploymentProfiles")) {
            return Kind.APPLICATION_DESCRIPTION;
        }
        if (keys.containsKey("manifestVersion")) {
            return Kind.STATE_MANIFEST;
        }
        if (keys.containsKey("adoptedManifestVersion")
                || keys.containsKey("deploymentId") && keys.containsKey("status")) {
            return Kind.DEPLOYMENT_STATUS;
        }
        Map<String, Node> spec = keys(keys.get("spec"));
        if (spec.containsKey("deploymentProfile") || spec.containsKey("applicationId")) {
            return Kind.APPLICATION_DEPLOYMENT;
        }
        Map<String, Node> metadata = keys(keys.get("metadata"));
        if (metadata.containsKey("deviceId")
                || keys(metadata.get("annotations")).containsKey("applicationId")) {
            return Kind.APPLICATION_DEPLOYMENT;
        }
        Map<String, Node> properties = keys(keys.get("properties"));
        if (properties.containsKey("serialNumber") || properties.containsKey("vendor")) {
            return Kind.DEVICE_CAPABILITIES;
        }
        return null;
    }

    /** The kind with the most of its keys at the top, if that is enough to be sure. */
    private static Kind byNumber(Map<String, Node> keys) {
        Rules rules = Rules.of(Dialect.RC3);
        Kind best = null;
        int most = 1;
        for (Kind kind : Kind.values()) {
            int known = 0;
            for (String key : keys.keySet()) {
                known += rules.key(kind.type(), key).isPresent() ? 1 : 0;
            }
            if (known > most) {
                most = known;
                best = kind;
            }
        }
        return best;
    }

    private static Set<String> topLevel() {
        Set<String> names = new TreeSet<>();
        for (Dialect dialect : Dialect.values()) {
            for (Kind kind : Kind.values()) {
                Rules.of(dialect).keys(kind.type()).forEach(f -> names.add(f.getName()));
            }
        }
        return names;
    }

    /** The keys with those that are not known replaced by what they are meant to be. */
    private static Map<String, Node> familiar(Map<String, Node> keys) {
        Map<String, Node> familiar = new LinkedHashMap<>(keys);
        keys.forEach(
                (key, node) -> {
                    if (key.length() > 2 && !TOP_LEVEL.contains(key)) {
                        Suggestions.nearest(key, TOP_LEVEL)
                                .ifPresent(meant -> familiar.putIfAbsent(meant, node));
                    }
                });
        return familiar;
    }

    private static Node near(Map<String, Node> keys, String name) {
        if (keys.containsKey(name)) {
            return keys.get(name);
        }
        return Suggestions.nearest(name, keys.keySet()).map(keys::get).orElse(null);
    }

    private static boolean any(List<Map<String, Node>> items, String key) {
        return items.stream().anyMatch(i -> i.containsKey(key));
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
