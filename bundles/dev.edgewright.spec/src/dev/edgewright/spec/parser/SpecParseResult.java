/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.syntax.YamlStream;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.ParseResult;

/** A syntax tree with the scan that it was made of, so that no text is scanned twice. */
final class SpecParseResult extends ParseResult {

    private final Scan scan;

    SpecParseResult(YamlStream stream, ICompositeNode root, Scan scan) {
        super(stream, root, !scan.faults().isEmpty());
        this.scan = scan;
    }

    Scan scan() {
        return scan;
    }
}
