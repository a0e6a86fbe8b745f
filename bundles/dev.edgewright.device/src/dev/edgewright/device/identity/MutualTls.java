/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.identity;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** TLS in which both sides prove a SPIFFE identity. */
public final class MutualTls {

    /** The only version of the protocol that Margo asks for by default. */
    public static final String PROTOCOL = "TLSv1.3";

    private MutualTls() {}

    /**
     * A context that presents {@code own} and accepts only peers with a valid X.509-SVID under
     * {@code roots} whose identity {@code accepts} lets in. Host names play no part: the identity
     * says who the peer is, wherever it listens.
     *
     * @throws IdentityException when the key or a certificate cannot be used
     */
    public static SSLContext context(
            Svid own, Collection<X509Certificate> roots, Predicate<SpiffeId> accepts) {
        try {
            KeyStore ownStore = emptyStore();
            ownStore.setKeyEntry(
                    "own", own.key(), new char[0], own.chain().toArray(X509Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(ownStore, new char[0]);
            SSLContext context = SSLContext.getInstance(PROTOCOL);
            context.init(
                    keys.getKeyManagers(),
                    new TrustManager[] {new SpiffeTrustManager(chainTrust(roots), accepts)},
                    null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IdentityException(
                    "The identity %s cannot be used for TLS: %s"
                            .formatted(own.id(), e.getMessage()),
                    e);
        }
    }

    private static X509TrustManager chainTrust(Collection<X509Certificate> roots)
            throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        int index = 0;
        for (X509Certificate root : roots) {
            store.setCertificateEntry("root" + index++, root);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /**
     * Extends the socket and engine variants so that the JDK does not add its own host name check
     * around them: SVIDs carry no DNS name.
     */
    private static final class SpiffeTrustManager extends X509ExtendedTrustManager {

        private final X509TrustManager chainTrust;
        private final Predicate<SpiffeId> accepts;

        SpiffeTrustManager(X509TrustManager chainTrust, Predicate<SpiffeId> accepts) {
            this.chainTrust = chainTrust;
            this.accepts = accepts;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType)
                throws CertificateException {
            chainTrust.checkClientTrusted(chain, authType);
            checkIdentity(chain[0]);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType)
                throws CertificateException {
            chainTrust.checkServerTrusted(chain, authType);
            checkIdentity(chain[0]);
        }

        private void checkIdentity(X509Certificate leaf) throws CertificateException {
            SpiffeId id = SvidProfile.identityOf(leaf);
            if (!accepts.test(id)) {
                throw new CertificateException("The identity " + id + " is not accepted here.");
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            checkClientTrusted(chain, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            checkClientTrusted(chain, authType);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            checkServerTrusted(chain, authType);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            checkServerTrusted(chain, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return chainTrust.getAcceptedIssuers();
        }
    }
}
