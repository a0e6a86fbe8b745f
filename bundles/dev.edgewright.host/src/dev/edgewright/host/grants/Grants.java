/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import dev.edgewright.host.keyvalue.KeyValueStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything one run may use. Without grants a guest has no arguments, no environment, an empty
 * standard input, nowhere to write, no directory and no network; it can still ask for the time and
 * for random bytes, which the host may fix.
 *
 * @param arguments the program's arguments, its own name first
 */
public record Grants(
        List<String> arguments,
        Map<String, String> environment,
        Input stdin,
        Output stdout,
        Output stderr,
        List<Preopen> preopens,
        NetworkGrant network,
        HostClock clock,
        RandomSource random,
        Map<String, String> configuration,
        GuestLog log,
        Optional<KeyValueStore> keyValue) {

    public Grants {
        arguments = List.copyOf(arguments);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        preopens = List.copyOf(preopens);
        configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
    }

    /** Grants nothing. */
    public static Grants none() {
        return builder().build();
    }

    /** Begins with nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects grants. */
    public static final class Builder {
        private final List<String> arguments = new ArrayList<>();
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<Preopen> preopens = new ArrayList<>();
        private Input stdin = Input.none();
        private Output stdout = Output.none();
        private Output stderr = Output.none();
        private NetworkGrant network = NetworkGrant.nothing();
        private HostClock clock = HostClock.system();
        private RandomSource random = RandomSource.secure();
        private final Map<String, String> configuration = new LinkedHashMap<>();
        private GuestLog log = GuestLog.none();
        private Optional<KeyValueStore> keyValue = Optional.empty();

        private Builder() {}

        /** Adds arguments; the first one of all is the program's own name. */
        public Builder arguments(List<String> more) throws GrantException {
            for (String argument : more) {
                arguments.add(withoutNul(argument, "An argument"));
            }
            return this;
        }

        /** Sets an environment variable. */
        public Builder environment(String name, String value) throws GrantException {
            if (name.isEmpty() || name.indexOf('=') >= 0) {
                throw new GrantException(
                        "\""
                                + name
                                + "\" is no name for an environment variable; write NAME=VALUE.");
            }
            environment.put(
                    withoutNul(name, "An environment variable"),
                    withoutNul(value, "An environment variable"));
            return this;
        }

        public Builder stdin(Input input) {
            stdin = input;
            return this;
        }

        public Builder stdout(Output output) {
            stdout = output;
            return this;
        }

        public Builder stderr(Output output) {
            stderr = output;
            return this;
        }

        /** Opens a directory to the guest; see {@link Preopen#of}. */
        public Builder preopen(Preopen preopen) {
            preopens.add(preopen);
            return this;
        }

        /** Grants parts of the network, in place of what was granted before. */
        public Builder network(NetworkGrant newNetwork) {
            network = newNetwork;
            return this;
        }

        public Builder clock(HostClock newClock) {
            clock = newClock;
            return this;
        }

        public Builder random(RandomSource newRandom) {
            random = newRandom;
            return this;
        }

        /** Sets a value that the guest can ask for by its key. */
        public Builder configuration(String key, String value) {
            configuration.put(key, value);
            return this;
        }

        /** Takes the guest's log messages, which are thrown away otherwise. */
        public Builder log(GuestLog newLog) {
            log = newLog;
            return this;
        }

        /** Grants all buckets of a store, which whoever opened it closes after the run. */
        public Builder keyValue(KeyValueStore store) {
            keyValue = Optional.of(store);
            return this;
        }

        public Grants build() {
            return new Grants(
                    arguments,
                    environment,
                    stdin,
                    stdout,
                    stderr,
                    preopens,
                    network,
                    clock,
                    random,
                    configuration,
                    log,
                    keyValue);
        }

        private static String withoutNul(String text, String what) throws GrantException {
            if (text.indexOf('\0') >= 0) {
                throw new GrantException(what + " contains a NUL character; remove it.");
            }
            return text;
        }
    }
}
