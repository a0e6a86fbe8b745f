/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.edgewright.device.identity.LocalAuthority;
import dev.edgewright.device.identity.MutualTls;
import dev.edgewright.device.identity.SpiffeId;
import dev.edgewright.device.identity.Svid;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

    private Plant plant;

    @BeforeEach
    void start() throws IOException {
        plant = new Plant();
    }

    @AfterEach
    void stop() {
        plant.close();
    }

    @Test
    void letsAClientOfTheManagerIn() throws Exception {
        assertEquals(200, statusFor(plant.authority.issue(client("line-7"), Plant.HOUR)));
    }

    @Test
    void refusesAClientWithoutACertificate() throws Exception {
        SSLContext anonymous = SSLContext.getInstance("TLSv1.3");
        anonymous.init(null, new TrustManager[] {new TrustsAll()}, null);

        assertRefused(anonymous);
    }

    @Test
    void refusesACertificateOfAnotherAuthority() {
        Svid forged = LocalAuthority.create("plant.example").issue(client("line-7"), Plant.HOUR);

        assertRefused(plant.tls(forged));
    }

    @Test
    void refusesAClientOfAnotherManager() {
        SpiffeId id = SpiffeId.manager("plant.example", "south").client("line-7");

        assertRefused(plant.tls(plant.authority.issue(id, Plant.HOUR)));
    }

    @Test
    void refusesAManagerAsAClient() {
        assertRefused(plant.tls(plant.authority.issue(Plant.MANAGER, Plant.HOUR)));
    }

    @Test
    void speaksNothingOlderThanTls13() throws Exception {
        Svid own = plant.authority.issue(client("line-7"), Plant.HOUR);
        SSLParameters old = new SSLParameters();
        old.setProtocols(new String[] {"TLSv1.2"});

        try (HttpClient client =
                HttpClient.newBuilder().sslContext(plant.tls(own)).sslParameters(old).build()) {
            assertThrows(IOException.class, () -> plant.getWith(client));
        }
    }

    @Test
    void isItselfRefusedByAClientThatExpectsAnotherManager() {
        Svid own = plant.authority.issue(client("line-7"), Plant.HOUR);
        SpiffeId south = SpiffeId.manager("plant.example", "south");

        assertRefused(MutualTls.context(own, plant.authority.roots(), south::equals));
    }

    @Test
    void isItselfRefusedByAClientThatTrustsAnotherAuthority() {
        Svid own = plant.authority.issue(client("line-7"), Plant.HOUR);
        LocalAuthority other = LocalAuthority.create("plant.example");

        assertRefused(MutualTls.context(own, other.roots(), Plant.MANAGER::equals));
    }

    private static SpiffeId client(String id) {
        return Plant.MANAGER.client(id);
    }

    private int statusFor(Svid own) throws IOException, InterruptedException {
        try (HttpClient client = Plant.http(plant.tls(own))) {
            return plant.getWith(client).statusCode();
        }
    }

    private void assertRefused(SSLContext tls) {
        try (HttpClient client = Plant.http(tls)) {
            assertThrows(IOException.class, () -> plant.getWith(client));
        }
    }

    /** What a careless client does; the server must not depend on its care. */
    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
