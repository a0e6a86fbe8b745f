/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A type with a name (WIT.md, "Items: type").
 *
 * @param name its name
 * @param owner the qualified name of the interface or world that declares it
 * @param body what it is
 * @param docs the text of the comment before it; may be empty
 * @param stability what its gates promise
 * @param externalId the text of {@code @external-id}
 */
public record TypeDefinition(
        String name,
        String owner,
        Body body,
        String docs,
        Stability stability,
        Optional<String> externalId) {

    /** What a named type is. */
    public sealed interface Body {}

    /** Another name for a type; a resource is {@link WitType.Named} here. */
    public record Alias(WitType type) implements Body {}

    /** Named fields. */
    public record Fields(List<Field> fields) implements Body {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** One of several cases. */
    public record Variant(List<Case> cases) implements Body {
        public Variant {
            cases = List.copyOf(cases);
        }
    }

    /** One of several names. */
    public record Enumeration(List<Label> labels) implements Body {
        public Enumeration {
            labels = List.copyOf(labels);
        }
    }

    /** A set of names. */
    public record Flags(List<Label> labels) implements Body {
        public Flags {
            labels = List.copyOf(labels);
        }
    }

    /** An entity that is passed as a handle; its functions are those of its interface. */
    public record Resource() implements Body {}

    /** A name in an enumeration or a set of flags. */
    public record Label(String name, String docs) {}

    /** A field of a record. */
    public record Field(String name, WitType type, String docs) {}

    /** A case of a variant. */
    public record Case(String name, Optional<WitType> type, String docs) {}

    /** Whether this is a resource, perhaps by another name. */
    public boolean isResource() {
        return body instanceof Resource
                || (body instanceof Alias alias
                        && alias.type() instanceof WitType.Named named
                        && named.definition().isResource());
    }

    /** Of the name alone: types that are made of each other would be counted over and over. */
    @Override
    public int hashCode() {
        return Objects.hash(name, owner);
    }
}
