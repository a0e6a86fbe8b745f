/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import java.util.ArrayList;
import java.util.List;

/** Reads instances and aliases (Binary.md, "Instance Definitions" and "Alias Definitions"). */
final class InstanceReader {

    private final BinaryReader in;

    InstanceReader(BinaryReader in) {
        this.in = in;
    }

    CoreInstance coreInstance() throws MalformedBinaryException {
        int at = in.position();
        return switch (in.u8()) {
            case 0 -> {
                int module = in.u32("the index of a core module");
                List<CoreInstance.Argument> arguments = new ArrayList<>();
                for (int n = in.count("arguments", Names.MANY); n > 0; n--) {
                    String name = in.name();
                    if (!in.take(Sort.CORE_INSTANCE.code())) {
                        throw in.fault(
                                in.position(), "only instances can be given to a core module");
                    }
                    arguments.add(
                            new CoreInstance.Argument(name, in.u32("the index of an instance")));
                }
                yield new CoreInstance.Instantiate(module, arguments);
            }
            case 1 -> {
                List<CoreInstance.Export> exports = new ArrayList<>();
                for (int n = in.count("exports", Names.MANY); n > 0; n--) {
                    exports.add(
                            new CoreInstance.Export(
                                    in.name(),
                                    Names.coreSort(in),
                                    in.u32("the index of an export")));
                }
                yield new CoreInstance.Bundle(exports);
            }
            default -> throw in.fault(at, "a core instance begins with 0 or 1");
        };
    }

    Instance instance() throws MalformedBinaryException {
        int at = in.position();
        return switch (in.u8()) {
            case 0 -> {
                int component = in.u32("the index of a component");
                List<Instance.Argument> arguments = new ArrayList<>();
                for (int n = in.count("arguments", Names.MANY); n > 0; n--) {
                    arguments.add(
                            new Instance.Argument(
                                    in.name(), Names.sort(in), in.u32("the index of an argument")));
                }
                yield new Instance.Instantiate(component, arguments);
            }
            case 1 -> {
                List<Instance.Export> exports = new ArrayList<>();
                for (int n = in.count("exports", Names.MANY); n > 0; n--) {
                    exports.add(
                            new Instance.Export(
                                    Names.externName(in),
                                    Names.sort(in),
                                    in.u32("the index of an export")));
                }
                yield new Instance.Bundle(exports);
            }
            default -> throw in.fault(at, "an instance begins with 0 or 1");
        };
    }

    Alias alias() throws MalformedBinaryException {
        int start = in.position();
        Sort sort = Names.sort(in);
        int at = in.position();
        return switch (in.u8()) {
            case 0 -> {
                if (sort.isCore() && sort != Sort.CORE_MODULE) {
                    throw in.fault(start, "an instance exports no " + sort);
                }
                yield new Alias.OfExport(sort, in.u32("the index of an instance"), in.name());
            }
            case 1 -> {
                if (!sort.isCore()) {
                    throw in.fault(start, "a core instance exports no " + sort);
                }
                yield new Alias.OfCoreExport(
                        sort, in.u32("the index of a core instance"), in.name());
            }
            case 2 -> {
                switch (sort) {
                    case TYPE, COMPONENT, CORE_TYPE, CORE_MODULE -> {}
                    default ->
                            throw in.fault(
                                    start, "a " + sort + " of an enclosing scope cannot be used");
                }
                yield new Alias.Outer(
                        sort, in.u32("a number of scopes"), in.u32("the index of a definition"));
            }
            default -> throw in.fault(at, "an alias is 0, 1 or 2");
        };
    }
}
