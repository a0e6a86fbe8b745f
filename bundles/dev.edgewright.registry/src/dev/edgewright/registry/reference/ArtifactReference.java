/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.reference;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an artifact in a registry: {@code oci://host[:port]/path[:tag][@sha256:...]} (grammar
 * of OCI Distribution 1.1, "Pulling manifests"). Where both are given, the digest decides and the
 * tag is only told to people.
 *
 * @param registry host, or host:port; an IPv6 address stands in brackets
 * @param repository path of one or more lower-case parts
 * @param tag the tag, if any
 * @param digest the digest of the manifest, if any
 */
public record ArtifactReference(
        String registry, String repository, Optional<String> tag, Optional<Digest> digest) {
    private static final String SCHEME = "oci://";
    private static final int LONGEST = 2048;
    private static final Pattern HOST =
            Pattern.compile(
                    "(?:\\[[0-9a-fA-F:.]{2,45}\\]"
                            + "|[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,251}[a-zA-Z0-9])?)(?::([0-9]{1,5}))?");
    private static final Pattern REPOSITORY =
            Pattern.compile(
                    "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*+"
                            + "(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*+)*+");
    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}");

    /** Refuses parts that do not follow the grammar. */
    public ArtifactReference {
        if (!isRegistry(registry)) {
            throw new IllegalArgumentException("not host or host:port: " + registry);
        }
        if (!isRepository(repository)) {
            throw new IllegalArgumentException("not a repository: " + repository);
        }
        if (tag.isPresent() && !isTag(tag.get())) {
            throw new IllegalArgumentException("not a tag: " + tag.get());
        }
    }

    /**
     * Reads a reference; {@code oci://} may be left out.
     *
     * @throws RegistryException when the text does not follow the grammar; it says which part
     */
    public static ArtifactReference parse(String text) throws RegistryException {
        if (text.length() > LONGEST) {
            throw invalid(text, "it is longer than %d characters".formatted(LONGEST));
        }
        String rest = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        if (rest.contains("://")) {
            throw invalid(text, "it starts with another scheme than oci://");
        }
        int slash = rest.indexOf('/');
        if (slash <= 0) {
            throw invalid(text, "host and path are missing, as in oci://host:port/path:tag");
        }
        String registry = rest.substring(0, slash);
        if (!isRegistry(registry)) {
            throw invalid(
                    text,
                    "'%s' is neither a host nor host:port with a port from 1 to 65535"
                            .formatted(Excerpt.of(registry)));
        }
        rest = rest.substring(slash + 1);
        Optional<Digest> digest = Optional.empty();
        int at = rest.indexOf('@');
        if (at >= 0) {
            String tail = rest.substring(at + 1);
            if (!Digest.isDigest(tail)) {
                throw invalid(
                        text, "after @ must stand sha256: and 64 lower-case hexadecimal digits");
            }
            digest = Optional.of(Digest.parse(tail));
            rest = rest.substring(0, at);
        }
        Optional<String> tag = Optional.empty();
        int colon = rest.indexOf(':');
        if (colon >= 0) {
            tag = Optional.of(checkedTag(text, rest.substring(colon + 1)));
            rest = rest.substring(0, colon);
        }
        if (!isRepository(rest)) {
            throw invalid(
                    text,
                    ("the path '%s' must be lower-case letters and digits in parts joined by /, "
                                    + "with single . _ or - between them, 255 characters at most")
                            .formatted(Excerpt.of(rest)));
        }
        return new ArtifactReference(registry, rest, tag, digest);
    }

    /**
     * The same repository with this tag and no digest. A {@code +} of a semantic version cannot
     * stand in a tag; Margo writes it {@code _}.
     *
     * @throws RegistryException when it is not a tag
     */
    public ArtifactReference withTag(String tag) throws RegistryException {
        return new ArtifactReference(
                registry,
                repository,
                Optional.of(checkedTag(SCHEME + registry + "/" + repository + ":" + tag, tag)),
                Optional.empty());
    }

    /** The same repository and tag, pinned to this digest. */
    public ArtifactReference withDigest(Digest digest) {
        return new ArtifactReference(registry, repository, tag, Optional.of(digest));
    }

    /** The host without port and without the brackets of an IPv6 address. */
    public String host() {
        String host = registry.replaceFirst(":[0-9]+$", "");
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Whether the text is {@code host} or {@code host:port}. */
    public static boolean isRegistry(String text) {
        Matcher matcher = HOST.matcher(text);
        if (!matcher.matches() || !isHostOfUri(text)) {
            return false;
        }
        String port = matcher.group(1);
        return port == null || Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65535;
    }

    /** Whether an HTTP address can be made of it: {@code 127.1} is neither number nor name. */
    private static boolean isHostOfUri(String authority) {
        try {
            return new URI("https://" + authority).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether the text is a repository name of at most 255 characters. */
    public static boolean isRepository(String text) {
        return text.length() <= 255 && REPOSITORY.matcher(text).matches();
    }

    /** Whether the text is a tag. */
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    private static String checkedTag(String whole, String tag) throws RegistryException {
        if (isTag(tag)) {
            return tag;
        }
        String hint = tag.contains("+") ? "; write _ for the + of a version" : "";
        throw invalid(
                whole,
                ("the tag '%s' must be letters, digits, . _ or -, start with a letter, digit or _, "
                                + "and have 128 characters at most%s")
                        .formatted(Excerpt.of(tag), hint));
    }

    private static RegistryException invalid(String text, String why) {
        return new RegistryException(
                Problem.INVALID_REFERENCE,
                "'%s' is not a reference to an artifact: %s.".formatted(Excerpt.of(text), why));
    }

    /** The full form, always with {@code oci://}. */
    @Override
    public String toString() {
        return SCHEME
                + registry
                + "/"
                + repository
                + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }
}
