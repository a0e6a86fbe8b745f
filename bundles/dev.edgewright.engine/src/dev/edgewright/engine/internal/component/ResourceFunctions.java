/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.HostFunction;
import dev.edgewright.engine.internal.CoreFunction;
import dev.edgewright.wasm.component.Canon.ResourceOperation;
import java.util.Locale;

/** What a component does with its handles (CanonicalABI.md, {@code canon resource.new} etc.). */
final class ResourceFunctions {

    /** What is done with a representation or the index of a handle. */
    private interface Body {
        long[] run(int argument);
    }

    private static final long[] NOTHING = {};

    private ResourceFunctions() {}

    static CoreFunction of(
            ResourceOperation operation,
            GuestInstance instance,
            ResourceType type,
            FunctionType coreType) {
        String name = "resource." + operation.name().toLowerCase(Locale.ROOT);
        Body body =
                switch (operation) {
                    case NEW -> argument -> create(instance, type, argument);
                    case REP -> argument -> representation(instance, type, argument);
                    case DROP -> argument -> drop(instance, type, argument);
                };
        return CoreFunction.of(
                new HostFunction(
                        "",
                        name,
                        coreType,
                        (caller, arguments) -> {
                            try {
                                return body.run((int) arguments[0]);
                            } catch (AbiFault e) {
                                throw e.in(name + " of " + type.name());
                            }
                        }));
    }

    private static long[] create(GuestInstance instance, ResourceType type, int representation) {
        instance.requireMayLeave();
        Resource resource = new Resource.OfGuest(type, representation);
        return new long[] {instance.handles().add(ResourceHandle.owned(resource))};
    }

    private static long[] representation(GuestInstance instance, ResourceType type, int index) {
        ResourceHandle handle = instance.handles().get(index, type);
        return new long[] {((Resource.OfGuest) handle.resource()).representation()};
    }

    private static long[] drop(GuestInstance instance, ResourceType type, int index) {
        instance.requireMayLeave();
        instance.handles().take(index, type).drop(instance);
        return NOTHING;
    }
}
