/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.identity;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A party's own X.509-SVID: its private key and the certificate chain that says who it is.
 *
 * @param id the identity in the leaf's only URI subject alternative name
 * @param key the private key of the leaf
 * @param chain leaf first, without the trusted root
 */
public record Svid(SpiffeId id, PrivateKey key, List<X509Certificate> chain) {

    public Svid {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IdentityException("The identity " + id + " has no certificate.");
        }
    }

    /** The identity alone: a key never gets into a log. */
    @Override
    public String toString() {
        return "Svid[" + id + "]";
    }
}
