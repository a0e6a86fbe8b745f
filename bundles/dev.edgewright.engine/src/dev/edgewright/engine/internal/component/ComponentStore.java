/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.Limits;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.component.HostCall;
import dev.edgewright.engine.component.HostResource;
import dev.edgewright.engine.internal.CoreLinker;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What all components of one run share: the thread of execution of their core instances, and
 * whether it still works (CanonicalABI.md, "Embedding").
 */
final class ComponentStore implements HostCall {

    private static final int MOST_INSTANCES = 10_000;

    private final RunOptions options;
    private final CoreLinker linker;
    private final Map<HostResource<?>, ResourceType> hostTypes = new IdentityHashMap<>();
    private int instances;
    private boolean broken;

    ComponentStore(RunOptions options) {
        this.options = options;
        this.linker = new CoreLinker(options);
    }

    CoreLinker linker() {
        return linker;
    }

    /** The type of a resource of the host. */
    ResourceType type(HostResource<?> host) {
        return hostTypes.computeIfAbsent(host, ResourceType::ofHost);
    }

    /** Accounts for one more instance, of a component or a core module. */
    void addInstance() {
        if (++instances > MOST_INSTANCES) {
            throw new Trap(
                    TrapReason.OUT_OF_MEMORY,
                    "The components make more than the possible %,d instances"
                            .formatted(MOST_INSTANCES));
        }
    }

    void requireWorking() {
        if (broken) {
            throw new Trap(
                    TrapReason.OTHER,
                    "The component cannot be entered: it was ended in the middle of an earlier"
                            + " call");
        }
    }

    /** Runs guest code; whatever it throws leaves the guest in the middle of something. */
    void breakingOnFailure(Runnable work) {
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            broken |= !done;
        }
    }

    /** Does something for the host under its limits of time, with all traps in order. */
    void guarded(Runnable work) {
        linker.guarded(
                () -> {
                    work.run();
                    return null;
                });
    }

    @Override
    public void checkStopped() {
        linker.checkStopped();
    }

    @Override
    public Limits limits() {
        return options.limits();
    }
}
