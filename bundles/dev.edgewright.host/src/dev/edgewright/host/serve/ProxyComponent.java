/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.serve;

import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.ProgramException.Problem;
import dev.edgewright.engine.component.ComponentProgram;
import dev.edgewright.host.wasi2.http.Http;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.util.Collection;
import java.util.stream.Collectors;

/** A component that exports {@code wasi:http/incoming-handler} of WASI 0.2. Safe to share. */
public final class ProxyComponent {

    /** The function that is handed each request. */
    static final String HANDLE = Http.INCOMING_HANDLER + "@" + WasiIo.VERSION + "#handle";

    private static final int MOST_NAMES = 8;

    private final ComponentProgram program;

    private ProxyComponent(ComponentProgram program) {
        this.program = program;
    }

    /**
     * Reads a component.
     *
     * @throws ProgramException when the bytes cannot be served; its message is a sentence for the
     *     user
     */
    public static ProxyComponent load(byte[] bytes) throws ProgramException {
        ComponentProgram program = ComponentProgram.load(bytes);
        Collection<String> exports = program.type().exports().keySet();
        if (exports.stream().noneMatch(name -> name.startsWith(Http.INCOMING_HANDLER + "@0.2."))) {
            throw new ProgramException(
                    Problem.INVALID,
                    "The component does not answer HTTP requests: it exports %s, not %s@0.2. Build it for the world wasi:http/proxy%s"
                            .formatted(names(exports), Http.INCOMING_HANDLER, wayOut(exports)));
        }
        return new ProxyComponent(program);
    }

    ComponentProgram program() {
        return program;
    }

    private static String names(Collection<String> exports) {
        if (exports.isEmpty()) {
            return "nothing";
        }
        String more =
                exports.size() > MOST_NAMES
                        ? " and %d more".formatted(exports.size() - MOST_NAMES)
                        : "";
        return exports.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")) + more;
    }

    private static String wayOut(Collection<String> exports) {
        return exports.stream().anyMatch(name -> name.startsWith("wasi:cli/run@"))
                ? "; `edgewright run` runs it as a command."
                : ".";
    }
}
