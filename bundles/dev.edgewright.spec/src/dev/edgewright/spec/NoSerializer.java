/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec;

import java.io.IOException;
import java.io.Writer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.ReplaceRegion;

/** Documents are changed by edits of their text alone, never written out of their objects. */
final class NoSerializer implements ISerializer {

    @Override
    public String serialize(EObject object) {
        throw refusal();
    }

    @Override
    public String serialize(EObject object, SaveOptions options) {
        throw refusal();
    }

    @Override
    public void serialize(EObject object, Writer writer, SaveOptions options) throws IOException {
        throw refusal();
    }

    @Override
    public ReplaceRegion serializeReplacement(EObject object, SaveOptions options) {
        throw refusal();
    }

    private static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("Deployment specs are not serialized.");
    }
}
