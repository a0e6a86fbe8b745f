/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.CoreTypeBody;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.module.TypeWriter;
import java.util.List;
import java.util.Optional;

/** Writes types and the declarations in them (Binary.md, "Type Definitions"). */
final class DeclarationWriter {

    private DeclarationWriter() {}

    static void type(BinaryWriter out, DefinedType type) {
        switch (type) {
            case ValueBody v -> valueBody(out, v);
            case DefinedType.Function f -> {
                out.u8(f.async() ? 0x43 : 0x40);
                fields(out, f.parameters());
                results(out, f.result());
            }
            case DefinedType.OfComponent c -> declarations(out.u8(0x41), c.declarations());
            case DefinedType.OfInstance i -> declarations(out.u8(0x42), i.declarations());
            case DefinedType.Resource r -> {
                out.u8(0x3F).u8(r.representation().code()).u8(r.destructor().isPresent() ? 1 : 0);
                r.destructor().ifPresent(out::u32);
            }
        }
    }

    private static void valueBody(BinaryWriter out, ValueBody body) {
        switch (body) {
            case ValueBody.Plain p -> out.u8(p.type().code());
            case ValueBody.Fields f -> fields(out.u8(0x72), f.fields());
            case ValueBody.Variant v -> {
                out.u8(0x71).u32(v.cases().size());
                for (ValueBody.Case one : v.cases()) {
                    optional(out.name(one.name()), one.type());
                    out.u8(0);
                }
            }
            case ValueBody.ListOf l -> {
                valueType(out.u8(l.length().isPresent() ? 0x67 : 0x70), l.element());
                l.length().ifPresent(out::u32);
            }
            case ValueBody.MapOf m -> {
                valueType(out.u8(0x63), m.key());
                valueType(out, m.value());
            }
            case ValueBody.Tuple t -> {
                out.u8(0x6F).u32(t.elements().size());
                t.elements().forEach(element -> valueType(out, element));
            }
            case ValueBody.Flags f -> labels(out.u8(0x6E), f.labels());
            case ValueBody.Enumeration e -> labels(out.u8(0x6D), e.labels());
            case ValueBody.Option o -> valueType(out.u8(0x6B), o.element());
            case ValueBody.Result r -> {
                optional(out.u8(0x6A), r.ok());
                optional(out, r.error());
            }
            case ValueBody.Own o -> out.u8(0x69).u32(o.resource());
            case ValueBody.Borrow b -> out.u8(0x68).u32(b.resource());
            case ValueBody.Stream s -> optional(out.u8(0x66), s.element());
            case ValueBody.Future f -> optional(out.u8(0x65), f.element());
        }
    }

    private static void fields(BinaryWriter out, List<ValueBody.Field> fields) {
        out.u32(fields.size());
        fields.forEach(field -> valueType(out.name(field.name()), field.type()));
    }

    private static void labels(BinaryWriter out, List<String> labels) {
        out.u32(labels.size());
        labels.forEach(out::name);
    }

    static void results(BinaryWriter out, Optional<ValueType> result) {
        if (result.isPresent()) {
            valueType(out.u8(0), result.get());
        } else {
            out.u8(1).u8(0);
        }
    }

    private static void optional(BinaryWriter out, Optional<ValueType> type) {
        out.u8(type.isPresent() ? 1 : 0);
        type.ifPresent(present -> valueType(out, present));
    }

    static void valueType(BinaryWriter out, ValueType type) {
        switch (type) {
            case ValueType.Primitive p -> out.u8(p.code());
            case ValueType.Indexed i -> out.s64(i.type());
        }
    }

    private static void declarations(BinaryWriter out, List<Declaration> declarations) {
        out.u32(declarations.size());
        for (Declaration declaration : declarations) {
            switch (declaration) {
                case Declaration.CoreType t -> coreType(out.u8(0), t.body());
                case Declaration.Type t -> type(out.u8(1), t.type());
                case Alias a -> InstanceWriter.alias(out.u8(2), a);
                case Declaration.Import i -> {
                    NameWriter.externName(out.u8(3), i.name());
                    externType(out, i.type());
                }
                case Declaration.Export e -> {
                    NameWriter.externName(out.u8(4), e.name());
                    externType(out, e.type());
                }
            }
        }
    }

    static void externType(BinaryWriter out, ExternType type) {
        switch (type) {
            case ExternType.OfModule m -> out.u8(0).u8(Sort.CORE_MODULE.code()).u32(m.type());
            case ExternType.OfFunction f -> out.u8(1).u32(f.type());
            case ExternType.SameValue v -> out.u8(2).u8(0).u32(v.value());
            case ExternType.OfValue v -> valueType(out.u8(2).u8(1), v.type());
            case ExternType.SameType t -> out.u8(3).u8(0).u32(t.type());
            case ExternType.NewResource r -> out.u8(3).u8(1);
            case ExternType.OfComponent c -> out.u8(4).u32(c.type());
            case ExternType.OfInstance i -> out.u8(5).u32(i.type());
        }
    }

    static void coreType(BinaryWriter out, CoreTypeBody body) {
        switch (body) {
            case CoreTypeBody.Function f -> {
                if (f.open()) {
                    out.u8(0);
                }
                coreFunction(out, f);
            }
            case CoreTypeBody.OfModule m -> {
                out.u8(0x50).u32(m.declarations().size());
                m.declarations().forEach(declaration -> moduleDeclaration(out, declaration));
            }
        }
    }

    private static void coreFunction(BinaryWriter out, CoreTypeBody.Function function) {
        if (function.open() || !function.supertypes().isEmpty()) {
            out.u8(function.open() ? 0x50 : 0x4F).u32(function.supertypes().size());
            function.supertypes().forEach(out::u32);
        }
        TypeWriter.signature(out.u8(0x60), function.type());
    }

    private static void moduleDeclaration(
            BinaryWriter out, CoreTypeBody.ModuleDeclaration declaration) {
        switch (declaration) {
            case CoreTypeBody.Import i ->
                    coreExtern(out.u8(0).name(i.module()).name(i.name()), i.type());
            case CoreTypeBody.AddType t when t.type() instanceof CoreTypeBody.Function f ->
                    coreFunction(out.u8(1), f);
            case CoreTypeBody.AddType t ->
                    throw new IllegalArgumentException("a module type in a module type");
            case CoreTypeBody.OuterType o ->
                    out.u8(2).u8(Sort.CORE_TYPE.code()).u8(1).u32(o.count()).u32(o.index());
            case CoreTypeBody.Export e -> coreExtern(out.u8(3).name(e.name()), e.type());
        }
    }

    private static void coreExtern(BinaryWriter out, CoreTypeBody.Extern extern) {
        switch (extern) {
            case CoreTypeBody.OfFunction f -> out.u8(0).u32(f.type());
            case CoreTypeBody.OfTable t -> TypeWriter.table(out.u8(1), t.type());
            case CoreTypeBody.OfMemory m -> TypeWriter.memory(out.u8(2), m.type());
            case CoreTypeBody.OfGlobal g -> TypeWriter.global(out.u8(3), g.type());
            case CoreTypeBody.OfTag t -> out.u8(4).u8(0).u32(t.type());
        }
    }
}
