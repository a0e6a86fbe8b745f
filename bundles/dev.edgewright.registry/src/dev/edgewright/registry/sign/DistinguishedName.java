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
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.reference.Excerpt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x500.style.RFC4519Style;

/** Names of signers, read from RFC 4514 text or from certificates, and compared by attribute. */
final class DistinguishedName {
    private final X500Name name;

    private DistinguishedName(X500Name name) {
        this.name = name;
    }

    /** Reads a name that has at least common name, organization, state and country. */
    static DistinguishedName signer(String text) throws RegistryException {
        DistinguishedName result = filter(text);
        Set<ASN1ObjectIdentifier> missing =
                new HashSet<>(
                        Set.of(RFC4519Style.cn, RFC4519Style.o, RFC4519Style.st, RFC4519Style.c));
        missing.removeAll(result.attributes().keySet());
        if (missing.isEmpty()) {
            return result;
        }
        throw new RegistryException(
                Problem.IDENTITY,
                ("The name '%s' of a signer must have CN, O, ST and C, as in 'CN=Filter team,"
                                + "O=Acme,ST=Bavaria,C=DE'.")
                        .formatted(Excerpt.of(text)));
    }

    /** Reads any name with at least one attribute, none of them twice. */
    static DistinguishedName filter(String text) throws RegistryException {
        try {
            DistinguishedName result =
                    new DistinguishedName(new X500Name(RFC4519Style.INSTANCE, text));
            if (!result.attributes().isEmpty()) {
                return result;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new RegistryException(
                Problem.IDENTITY,
                "'%s' is not a name of the form 'CN=...,O=...,ST=...,C=...'."
                        .formatted(Excerpt.of(text)));
    }

    static DistinguishedName of(X500Principal principal) {
        return new DistinguishedName(X500Name.getInstance(principal.getEncoded()));
    }

    X500Name name() {
        return name;
    }

    /** Whether the other name has every attribute of this one, with the same value. */
    boolean isPartOf(DistinguishedName other) {
        return other.attributes().entrySet().containsAll(attributes().entrySet());
    }

    private Map<ASN1ObjectIdentifier, String> attributes() {
        Map<ASN1ObjectIdentifier, String> result = new HashMap<>();
        for (RDN rdn : name.getRDNs()) {
            for (AttributeTypeAndValue one : rdn.getTypesAndValues()) {
                String value = IETFUtils.valueToString(one.getValue());
                if (result.put(one.getType(), value) != null) {
                    // With an attribute twice, "has this value" would have two answers.
                    throw new IllegalArgumentException("an attribute twice");
                }
            }
        }
        return result;
    }
}
