/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a party of Margo's workload management is: {@code spiffe://<trust domain>/margo/wfm/<id>} for
 * a workload fleet manager, with {@code /client/<id>} added for one of its clients (WFM Identity
 * Profile of Margo 1.0.0-rc.3; SPIFFE-ID section 2).
 *
 * @param trustDomain lower-case name of the trust domain, at most 255 characters
 * @param manager id of the fleet manager
 * @param client id of the manager's client, empty when this is the manager itself
 */
public record SpiffeId(String trustDomain, String manager, Optional<String> client) {

    private static final int MAX_LENGTH = 2048;
    private static final String SEGMENT = "[A-Za-z0-9._-]+";
    private static final Pattern TRUST_DOMAIN = Pattern.compile("[a-z0-9._-]{1,255}");
    private static final Pattern URI =
            Pattern.compile(
                    "spiffe://(%s)/margo/wfm/(%s)(?:/client/(%s))?"
                            .formatted(TRUST_DOMAIN.pattern(), SEGMENT, SEGMENT));

    public SpiffeId {
        Objects.requireNonNull(client, "client");
        if (!TRUST_DOMAIN.matcher(trustDomain).matches()) {
            throw new IdentityException(
                    "'%s' is no trust domain: use lower-case letters, digits, dots, dashes and underscores."
                            .formatted(trustDomain));
        }
        requireSegment(manager);
        client.ifPresent(SpiffeId::requireSegment);
    }

    /** The identity of the workload fleet manager {@code manager}. */
    public static SpiffeId manager(String trustDomain, String manager) {
        return new SpiffeId(trustDomain, manager, Optional.empty());
    }

    /** The identity of this manager's client {@code client}. */
    public SpiffeId client(String client) {
        return new SpiffeId(trustDomain, manager, Optional.of(client));
    }

    /**
     * Reads the URI form.
     *
     * @throws IdentityException when the text is no SPIFFE id of a Margo manager or client
     */
    public static SpiffeId parse(String uri) {
        Matcher matcher = URI.matcher(uri);
        if (uri.length() > MAX_LENGTH || !matcher.matches()) {
            throw new IdentityException(
                    "'%s' is no Margo identity: expected spiffe://<trust domain>/margo/wfm/<id>[/client/<id>]."
                            .formatted(uri.length() > 200 ? uri.substring(0, 200) + "..." : uri));
        }
        return new SpiffeId(
                matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3)));
    }

    /** Whether this is a client of the manager {@code other}. */
    public boolean isClientOf(SpiffeId other) {
        return client.isPresent()
                && other.client.isEmpty()
                && trustDomain.equals(other.trustDomain)
                && manager.equals(other.manager);
    }

    /** The URI form, as it stands in the certificate. */
    @Override
    public String toString() {
        return "spiffe://"
                + trustDomain
                + "/margo/wfm/"
                + manager
                + client.map(id -> "/client/" + id).orElse("");
    }

    private static void requireSegment(String id) {
        if (!id.matches(SEGMENT) || id.equals(".") || id.equals("..")) {
            throw new IdentityException(
                    "'%s' cannot be part of an identity: use letters, digits, dots, dashes and underscores."
                            .formatted(id));
        }
    }
}
