/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.edgewright.engine.Limits;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.host.command.ComponentCommand;
import dev.edgewright.host.command.Outcome;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.NetworkGrant;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A component that talks with itself over TCP and UDP, and looks a name up. */
@Timeout(60)
class SocketsComponentTest {

    @ParameterizedTest
    @CsvSource({"loopback, 0", "all, 0", "example.org, 1", "127.0.0.1, 1"})
    void doesWhatIsGranted(String granted, int code) throws Exception {
        ComponentCommand command;
        try (InputStream in = SocketsComponentTest.class.getResourceAsStream("sockets.wasm")) {
            command = ComponentCommand.load(in.readAllBytes());
        }
        Outcome outcome =
                command.run(
                        Grants.builder().network(NetworkGrant.nothing().and(granted)).build(),
                        RunOptions.defaults()
                                .withLimits(Limits.none().withWallClock(Duration.ofSeconds(30))));
        assertEquals(
                code, assertInstanceOf(Outcome.Exited.class, outcome, outcome::toString).code());
    }
}
