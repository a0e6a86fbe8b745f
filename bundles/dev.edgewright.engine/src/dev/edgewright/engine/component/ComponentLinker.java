/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.internal.component.Linking;
import dev.edgewright.engine.internal.component.LoadedComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a component together with what answers its imports: interfaces of the host, exports of
 * other components, or stubs. For use by one thread.
 */
public final class ComponentLinker {

    private final RunOptions options;
    private final List<HostInterface> hosts = new ArrayList<>();
    private final List<LoadedComponent> components = new ArrayList<>();
    private Optional<Consumer<String>> stubLog = Optional.empty();

    /**
     * A linker that provides nothing yet.
     *
     * @param options how to run what is instantiated; memory and table limits count for each core
     *     instance, all else for all together
     */
    public ComponentLinker(RunOptions options) {
        this.options = Objects.requireNonNull(options);
    }

    /**
     * Provides an interface of the host; of two of one name the later one counts. One with an empty
     * name answers what a world imports without an interface.
     */
    public ComponentLinker provide(HostInterface offered) {
        hosts.add(Objects.requireNonNull(offered));
        return this;
    }

    /**
     * Provides the exports of a component, which is instantiated where it is first needed. They
     * count before interfaces of the host, and those of a later component before those of an
     * earlier one; a component does not answer its own imports.
     */
    public ComponentLinker provide(ComponentProgram other) {
        components.add((LoadedComponent) other);
        return this;
    }

    /**
     * Answers imports that nobody provides with the default value of their result's type.
     *
     * @param log receives each call as one line in WAVE syntax
     */
    public ComponentLinker stubMissing(Consumer<String> log) {
        stubLog = Optional.of(log);
        return this;
    }

    /**
     * Instantiates a component with all that it needs.
     *
     * @throws LinkException when imports are missing or do not fit; it names all of them
     * @throws dev.edgewright.engine.Trap when it does not fit the limits or traps while it starts
     */
    public ComponentInstance instantiate(ComponentProgram program) throws LinkException {
        return Linking.instantiate((LoadedComponent) program, hosts, components, options, stubLog);
    }
}
