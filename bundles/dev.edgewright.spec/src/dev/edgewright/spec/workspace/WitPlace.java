/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import dev.edgewright.spec.tree.Region;
import java.util.List;
import org.eclipse.emf.common.util.URI;

/**
 * A WIT interface.
 *
 * @param id the id with its version, if it has one
 * @param file where it is defined
 * @param region its name in the file
 * @param documentation what its comment says; may be empty
 * @param functions the signatures of its functions, as they are written in WIT
 */
public record WitPlace(
        String id, URI file, Region region, String documentation, List<String> functions) {

    public WitPlace {
        functions = List.copyOf(functions);
    }
}
