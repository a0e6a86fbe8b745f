/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.guest;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.engine.Limits;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import dev.edgewright.host.grants.Access;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.GuestLog;
import dev.edgewright.host.grants.NetworkGrant;
import dev.edgewright.host.grants.Preopen;
import dev.edgewright.host.keyvalue.KeyValueStore;
import dev.edgewright.host.keyvalue.StoreException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * The options that grant things to a guest and limit it, for every command that runs one. Used as a
 * mixin.
 */
public final class GuestOptions implements AutoCloseable {

    private KeyValueStore store;

    @Option(
            names = "--dir",
            paramLabel = "HOST[::GUEST[::ro]]",
            description =
                    "Grants a folder: HOST, which the guest sees as GUEST, with `::ro` to read only."
                            + " Can be repeated.")
    private List<String> folders = List.of();

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            description = "Sets an environment variable; none is inherited. Can be repeated.")
    private List<String> environment = List.of();

    @Option(
            names = "--config",
            paramLabel = "KEY=VALUE",
            description = "Sets a value that the guest finds in wasi:config. Can be repeated.")
    private List<String> configuration = List.of();

    @Option(
            names = "--keyvalue",
            paramLabel = "FILE",
            description = "Grants a store of wasi:keyvalue that is kept in FILE.")
    private Path keyValue;

    @Option(
            names = "--net",
            paramLabel = "HOST[:PORT]",
            description =
                    "Grants a part of the network: a host, `loopback`, or `all`. Can be repeated.")
    private List<String> network = List.of();

    @Option(
            names = "--fuel",
            paramLabel = "N",
            description =
                    "The most instructions that may be run in all, such as 500M or 2G; they are"
                            + " counted by the machine.")
    private String fuel;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description =
                    "The most linear memory that each core module may have, such as 64MiB; a plain"
                            + " number counts MiB.")
    private String memory;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description =
                    "Ends a call that takes longer, such as 500ms, 2s or 1m; a plain number counts"
                            + " seconds.")
    private String timeout;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            completionCandidates = EngineChoice.class,
            description =
                    "`compiled` to JVM bytecode, or on Edgewright's own `machine`. Default: compiled,"
                            + " unless there is --fuel")
    private String engine;

    /**
     * Begins with what the options grant; arguments and streams are left to the command. The
     * guest's log goes to standard error.
     *
     * @throws Failure when something cannot be granted, with the reason
     */
    public Grants.Builder grants() {
        Grants.Builder grants = Grants.builder();
        for (String variable : environment) {
            int equals = equals("--env", variable, "NAME=VALUE");
            try {
                grants.environment(variable.substring(0, equals), variable.substring(equals + 1));
            } catch (GrantException e) {
                throw Failure.wrongUse("--env %s: %s".formatted(variable, e.getMessage()));
            }
        }
        for (String value : configuration) {
            int equals = equals("--config", value, "KEY=VALUE");
            grants.configuration(value.substring(0, equals), value.substring(equals + 1));
        }
        folders.forEach(folder -> grants.preopen(preopen(folder)));
        if (keyValue != null) {
            try {
                store = KeyValueStore.open(keyValue, KeyValueStore.DEFAULT_CAPACITY);
                grants.keyValue(store);
            } catch (StoreException e) {
                throw Failure.wrongUse("--keyvalue %s: %s".formatted(keyValue, e.getMessage()));
            }
        }
        return grants.network(network()).log(GuestLog.to(System.err));
    }

    /** Closes what was opened for the guest, when it has ended. */
    @Override
    public void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    /** Whether somebody asked for an engine, and so wants to know where it is not used. */
    public boolean namesEngine() {
        return engine != null;
    }

    /**
     * The limits, and how to run the code.
     *
     * @throws Failure when a limit is none that can be kept, with the reason
     */
    public RunOptions runOptions() {
        return runOptions(Limits.none());
    }

    /**
     * As {@link #runOptions()}.
     *
     * @param usual the limits for which there is no option
     */
    public RunOptions runOptions(Limits usual) {
        Limits limits = usual;
        if (memory != null) {
            limits = limits.withMemoryPages(Amount.pages("--memory", memory));
        }
        if (timeout != null) {
            limits = limits.withWallClock(Amount.time("--timeout", timeout));
        }
        if (fuel != null) {
            limits = limits.withFuel(Amount.fuel("--fuel", fuel));
        }
        Tier tier = fuel == null ? Tier.COMPILED : Tier.INTERPRETED;
        return RunOptions.defaults()
                .withLimits(limits)
                .withPreferred(engine == null ? tier : EngineChoice.tier("--engine", engine));
    }

    /** The sentence about a trap, with the option that lifts a limit of ours. */
    public String inWords(Trap trap) {
        String wayOut =
                switch (trap.reason()) {
                    case DEADLINE -> timeout == null ? "" : "; a larger --timeout gives it more";
                    case OUT_OF_MEMORY -> memory == null ? "" : "; a larger --memory gives it more";
                    case OUT_OF_FUEL -> fuel == null ? "" : "; a larger --fuel gives it more";
                    default -> "";
                };
        return trap.getMessage() + wayOut + ".";
    }

    private static int equals(String option, String pair, String form) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw Failure.wrongUse("%s %s: write %s.".formatted(option, pair, form));
        }
        return equals;
    }

    private NetworkGrant network() {
        NetworkGrant grant = NetworkGrant.nothing();
        for (String part : network) {
            try {
                grant = grant.and(part);
            } catch (GrantException e) {
                throw Failure.wrongUse("--net %s: %s".formatted(part, e.getMessage()));
            }
        }
        return grant;
    }

    private static Preopen preopen(String folder) {
        String[] parts = folder.split("::", -1);
        boolean readOnly = parts.length == 3 && parts[2].equals("ro");
        if (parts.length > 2 && !readOnly || parts[0].isEmpty()) {
            throw Failure.wrongUse(
                    "--dir %s: write HOST, HOST::GUEST or HOST::GUEST::ro.".formatted(folder));
        }
        try {
            return Preopen.of(
                    Path.of(parts[0]),
                    parts.length > 1 ? parts[1] : parts[0],
                    readOnly ? Access.READ_ONLY : Access.READ_WRITE);
        } catch (GrantException e) {
            throw Failure.wrongUse("--dir %s: %s".formatted(folder, e.getMessage()));
        } catch (InvalidPathException e) {
            throw Failure.wrongUse("--dir %s: is no path.".formatted(folder));
        }
    }
}
