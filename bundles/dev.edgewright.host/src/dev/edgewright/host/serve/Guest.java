/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.serve;

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.StopSignal;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.component.ComponentFunction;
import dev.edgewright.engine.component.ComponentInstance;
import dev.edgewright.engine.component.ComponentLinker;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.wasi2.Wasi2;
import dev.edgewright.host.wasi2.cli.Exit;
import java.io.IOException;
import java.util.function.Consumer;

/** An instance of a component that lives for one request. */
final class Guest implements Runnable {

    private static final String OUT_OF_MEMORY = "the host has no memory left for it";

    private final ProxyComponent component;
    private final Grants grants;
    private final Consumer<ComponentLinker> more;
    private final RunOptions options;
    private final Exchange exchange;

    Guest(
            ProxyComponent component,
            Grants grants,
            Consumer<ComponentLinker> more,
            RunOptions options,
            Exchange exchange) {
        this.component = component;
        this.grants = grants;
        this.more = more;
        this.options = options;
        this.exchange = exchange;
    }

    /**
     * Instantiates a component without a request, to find out whether that can be done.
     *
     * @throws LinkException when it imports what is not provided
     * @throws IOException when a granted directory is gone
     * @throws Trap when it traps while it starts
     */
    static void probe(
            ProxyComponent component,
            Grants grants,
            Consumer<ComponentLinker> more,
            RunOptions options)
            throws LinkException, IOException {
        try (Wasi2 wasi = Wasi2.open(grants)) {
            instantiate(wasi, component, more, options);
        }
    }

    StopSignal stop() {
        return options.stop();
    }

    @Override
    public void run() {
        try (Wasi2 wasi = Wasi2.open(grants)) {
            // The reason has to be known before what the guest leaves open is closed.
            call(wasi);
        } catch (IOException e) {
            exchange.refuse(500, e.getMessage());
        } catch (OutOfMemoryError e) {
            exchange.refuse(500, OUT_OF_MEMORY);
        } finally {
            exchange.guestEnded();
            // An engine that was stopped may leave the mark on a thread that others use next.
            Thread.interrupted();
        }
    }

    private void call(Wasi2 wasi) {
        try {
            instantiate(wasi, component, more, options)
                    .call(wasi.http().arguments(exchange.incoming(), exchange));
        } catch (Trap trap) {
            exchange.refuse(500, trap.getMessage());
        } catch (Exit exit) {
            if (exit.code() != 0) {
                exchange.refuse(500, "it ended with the exit code " + exit.code());
            }
        } catch (LinkException e) {
            exchange.refuse(500, e.getMessage());
        } catch (OutOfMemoryError e) {
            exchange.refuse(500, OUT_OF_MEMORY);
        } catch (RuntimeException e) {
            exchange.refuse(500, "a fault in the host: " + e);
        }
    }

    private static ComponentFunction instantiate(
            Wasi2 wasi,
            ProxyComponent component,
            Consumer<ComponentLinker> more,
            RunOptions options)
            throws LinkException {
        ComponentLinker linker = wasi.provideTo(new ComponentLinker(options));
        more.accept(linker);
        ComponentInstance instance = linker.instantiate(component.program());
        return instance.function(ProxyComponent.HANDLE)
                .orElseThrow(
                        () ->
                                new Trap(
                                        TrapReason.OTHER,
                                        "The component has no function " + ProxyComponent.HANDLE));
    }
}
