/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2;

import dev.edgewright.engine.Limits;
import dev.edgewright.engine.component.HostCall;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import java.util.List;
import java.util.NoSuchElementException;

/** Calls interfaces of the host as a component would, function by function. */
public final class Component implements HostCall {

    private final List<HostInterface> interfaces;

    public Component(List<HostInterface> interfaces) {
        this.interfaces = List.copyOf(interfaces);
    }

    /** Calls a function such as {@code wasi:io/poll#poll}; the version may be left out. */
    public Value call(String name, Value... arguments) {
        String owner = name.substring(0, name.indexOf('#'));
        String function = name.substring(name.indexOf('#') + 1);
        for (HostInterface candidate : interfaces) {
            boolean named =
                    candidate.name().equals(owner) || candidate.name().split("@")[0].equals(owner);
            if (named && candidate.function(function).isPresent()) {
                return candidate.function(function).get().call(this, List.of(arguments));
            }
        }
        throw new NoSuchElementException(name);
    }

    @Override
    public void checkStopped() {}

    @Override
    public Limits limits() {
        return Limits.none();
    }
}
