/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ITokenScanner;

/** Colours YAML and JSON. */
public final class SpecHighlighting extends ThemedHighlighting {
    public SpecHighlighting() {
        ITokenScanner code =
                new SpecCode(
                        token("keyword"),
                        token("type"),
                        token("gate"),
                        token("value"),
                        token("comment"));
        colour(IDocument.DEFAULT_CONTENT_TYPE, new Painter(code));
    }

    /** What a line means depends on the lines before it. */
    private static final class Painter extends DefaultDamagerRepairer {
        Painter(ITokenScanner scanner) {
            super(scanner);
        }

        @Override
        public IRegion getDamageRegion(
                ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
            return partition;
        }
    }
}
