/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Place;
import java.util.Optional;

/** Places of documents with what the schema says about them. */
public final class Carets {

    private Carets() {}

    /** The place that an offset touches; empty where there is no document or nothing in it. */
    public static Optional<Caret> at(SpecFile file, int offset) {
        return file.at(offset).flatMap(document -> at(document, offset));
    }

    /** The place of a document that an offset touches. */
    public static Optional<Caret> at(SpecDocument document, int offset) {
        return Place.at(document.root(), offset).map(place -> of(document, place, ""));
    }

    /**
     * A place with its schema.
     *
     * @param prefix the part of the word at the place that stands before the caret
     */
    public static Caret of(SpecDocument document, Place place, String prefix) {
        Optional<Schema> schema = document.type().map(DocumentType::schema);
        Optional<Schema> around = Optional.empty();
        for (int i = 0; i < place.path().steps().size(); i++) {
            Node node = place.ancestors().get(i);
            around = schema.map(s -> chosen(s, node));
            Object step = place.path().steps().get(i);
            schema =
                    around.flatMap(
                            s -> step instanceof String name ? SchemaWalk.key(s, name) : s.items());
        }
        return new Caret(document, place, schema.map(s -> chosen(s, place.node())), around, prefix);
    }

    private static Schema chosen(Schema schema, Node node) {
        return node instanceof Mapping mapping ? schema.forMapping(mapping) : schema;
    }
}
