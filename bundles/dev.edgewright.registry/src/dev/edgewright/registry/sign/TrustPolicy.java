/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.sign;

import dev.edgewright.registry.RegistryException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose signatures count (Notary Project, "Trust Store and Trust Policy", with {@code x509.subject}
 * identities). Immutable.
 */
public final class TrustPolicy {
    private final List<X509Certificate> roots;
    private final List<DistinguishedName> identities;

    private TrustPolicy(List<X509Certificate> roots, List<DistinguishedName> identities) {
        this.roots = List.copyOf(roots);
        this.identities = List.copyOf(identities);
    }

    /** Trusts everybody for whom one of these certificates vouches; without any, nobody. */
    public static TrustPolicy ofRoots(List<X509Certificate> roots) {
        return new TrustPolicy(roots, List.of());
    }

    /**
     * The same policy for these signers only.
     *
     * @param names parts of names, RFC 4514: {@code O=Acme,C=DE} fits every signer of Acme in
     *     Germany; one name that fits is enough, and with no name nobody is left
     * @throws RegistryException when one of them is not a name
     */
    public TrustPolicy onlySigners(List<String> names) throws RegistryException {
        List<DistinguishedName> filters = new ArrayList<>();
        for (String name : names) {
            filters.add(DistinguishedName.filter(name));
        }
        return filters.isEmpty()
                ? new TrustPolicy(List.of(), List.of())
                : new TrustPolicy(roots, filters);
    }

    List<X509Certificate> roots() {
        return roots;
    }

    boolean allows(X509Certificate signer) {
        if (identities.isEmpty()) {
            return true;
        }
        DistinguishedName name = DistinguishedName.of(signer.getSubjectX500Principal());
        try {
            return identities.stream().anyMatch(filter -> filter.isPartOf(name));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
