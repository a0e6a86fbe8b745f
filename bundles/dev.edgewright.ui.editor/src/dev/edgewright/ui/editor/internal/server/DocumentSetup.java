/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.server;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.jface.text.IDocument;

/**
 * Wakes the server when the first document is made; from then on {@link OpenDocuments} hears of
 * every file buffer, this first one included, because a buffer is announced after its document.
 */
public final class DocumentSetup implements IDocumentSetupParticipant {
    @Override
    public void setup(IDocument document) {
        WitServer.get();
    }
}
