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
import dev.edgewright.wasm.module.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads types and the declarations in them (Binary.md, "Type Definitions"). */
final class DeclarationReader {

    private static final String TYPE = "the index of a type";

    private final BinaryReader in;
    private final int depth;

    DeclarationReader(BinaryReader in, int depth) {
        this.in = in;
        this.depth = depth;
    }

    DefinedType type() throws MalformedBinaryException {
        int at = in.position();
        int code = in.u8();
        return switch (code) {
            case 0x40 -> function(false);
            case 0x43 -> function(true);
            case 0x41 -> new DefinedType.OfComponent(declarations(true));
            case 0x42 -> new DefinedType.OfInstance(declarations(false));
            case 0x3F ->
                    new DefinedType.Resource(
                            TypeReader.valueType(in),
                            Names.flag(in, "whether there is a destructor")
                                    ? OptionalInt.of(in.u32("the index of a core function"))
                                    : OptionalInt.empty());
            default -> valueBody(at, code);
        };
    }

    private ValueBody valueBody(int at, int code) throws MalformedBinaryException {
        Optional<ValueType.Primitive> primitive = ValueType.Primitive.ofCode(code);
        if (primitive.isPresent()) {
            return new ValueBody.Plain(primitive.get());
        }
        return switch (code) {
            case 0x72 -> new ValueBody.Fields(fields("fields"));
            case 0x71 -> new ValueBody.Variant(cases());
            case 0x70 -> new ValueBody.ListOf(valueType(in), OptionalInt.empty());
            case 0x67 -> new ValueBody.ListOf(valueType(in), OptionalInt.of(in.u32("a length")));
            case 0x6F -> {
                List<ValueType> elements = new ArrayList<>();
                for (int n = in.count("elements", Names.MANY); n > 0; n--) {
                    elements.add(valueType(in));
                }
                yield new ValueBody.Tuple(elements);
            }
            case 0x6E -> new ValueBody.Flags(labels());
            case 0x6D -> new ValueBody.Enumeration(labels());
            case 0x6B -> new ValueBody.Option(valueType(in));
            case 0x6A -> new ValueBody.Result(optional(in), optional(in));
            case 0x69 -> new ValueBody.Own(in.u32(TYPE));
            case 0x68 -> new ValueBody.Borrow(in.u32(TYPE));
            case 0x66 -> new ValueBody.Stream(optional(in));
            case 0x65 -> new ValueBody.Future(optional(in));
            case 0x63 -> new ValueBody.MapOf(valueType(in), valueType(in));
            default -> throw in.fault(at, "0x%02X begins no type".formatted(code));
        };
    }

    private List<ValueBody.Field> fields(String what) throws MalformedBinaryException {
        List<ValueBody.Field> fields = new ArrayList<>();
        for (int n = in.count(what, Names.MANY); n > 0; n--) {
            fields.add(new ValueBody.Field(in.name(), valueType(in)));
        }
        return fields;
    }

    private List<ValueBody.Case> cases() throws MalformedBinaryException {
        List<ValueBody.Case> cases = new ArrayList<>();
        for (int n = in.count("cases", Names.MANY); n > 0; n--) {
            cases.add(new ValueBody.Case(in.name(), optional(in)));
            int at = in.position();
            if (in.u8() != 0) {
                throw in.fault(at, "the case of a variant ends with a byte other than 0");
            }
        }
        return cases;
    }

    private List<String> labels() throws MalformedBinaryException {
        List<String> labels = new ArrayList<>();
        for (int n = in.count("labels", Names.MANY); n > 0; n--) {
            labels.add(in.name());
        }
        return labels;
    }

    private DefinedType.Function function(boolean async) throws MalformedBinaryException {
        return new DefinedType.Function(async, fields("parameters"), results(in));
    }

    static Optional<ValueType> results(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        return switch (in.u8()) {
            case 0 -> Optional.of(valueType(in));
            case 1 -> {
                int countAt = in.position();
                if (in.u8() != 0) {
                    throw in.fault(countAt, "a function has one result at most, without a name");
                }
                yield Optional.empty();
            }
            default -> throw in.fault(at, "the results of a function begin with 0 or 1");
        };
    }

    private static Optional<ValueType> optional(BinaryReader in) throws MalformedBinaryException {
        return Names.flag(in, "whether there is a type")
                ? Optional.of(valueType(in))
                : Optional.empty();
    }

    /** An index, or a type without parts, which is written as a negative number of one byte. */
    static ValueType valueType(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        int code = in.peek();
        if (code >= 0x40 && code <= 0x7F) {
            in.u8();
            return ValueType.Primitive.ofCode(code)
                    .orElseThrow(() -> in.fault(at, "0x%02X is no value type".formatted(code)));
        }
        return new ValueType.Indexed(signedIndex(in));
    }

    /** A type index that shares its place with negative codes and so is a signed LEB128 number. */
    private static int signedIndex(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                if ((next & 0x40) != 0 || value > Integer.MAX_VALUE) {
                    throw in.fault(at, "this is no index of a type");
                }
                return (int) value;
            }
        }
        throw in.fault(at, "a number is written with too many bytes");
    }

    Declaration.Import imported() throws MalformedBinaryException {
        return new Declaration.Import(Names.externName(in), externType(in));
    }

    private List<Declaration> declarations(boolean imports) throws MalformedBinaryException {
        Names.checkDepth(in, depth);
        DeclarationReader inner = new DeclarationReader(in, depth + 1);
        List<Declaration> declarations = new ArrayList<>();
        for (int n = in.count("declarations", Names.MANY); n > 0; n--) {
            int at = in.position();
            int code = in.u8();
            declarations.add(
                    switch (code) {
                        case 0 -> new Declaration.CoreType(inner.coreType());
                        case 1 -> new Declaration.Type(inner.type());
                        case 2 -> new InstanceReader(in).alias();
                        case 4 -> new Declaration.Export(Names.externName(in), externType(in));
                        default -> {
                            if (code == 3 && imports) {
                                yield imported();
                            }
                            throw in.fault(at, "0x%02X begins no declaration here".formatted(code));
                        }
                    });
        }
        return declarations;
    }

    static ExternType externType(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        int code = in.u8();
        return switch (code) {
            case 0 -> {
                int sortAt = in.position();
                if (in.u8() != Sort.CORE_MODULE.code()) {
                    throw in.fault(sortAt, "of core definitions only modules have a type here");
                }
                yield new ExternType.OfModule(in.u32("the index of a core type"));
            }
            case 1 -> new ExternType.OfFunction(in.u32(TYPE));
            case 2 -> {
                int boundAt = in.position();
                yield switch (in.u8()) {
                    case 0 -> new ExternType.SameValue(in.u32("the index of a value"));
                    case 1 -> new ExternType.OfValue(valueType(in));
                    default -> throw in.fault(boundAt, "the bound of a value is 0 or 1");
                };
            }
            case 3 -> {
                int boundAt = in.position();
                yield switch (in.u8()) {
                    case 0 -> new ExternType.SameType(in.u32(TYPE));
                    case 1 -> new ExternType.NewResource();
                    default -> throw in.fault(boundAt, "the bound of a type is 0 or 1");
                };
            }
            case 4 -> new ExternType.OfComponent(in.u32(TYPE));
            case 5 -> new ExternType.OfInstance(in.u32(TYPE));
            default -> throw in.fault(at, "0x%02X is no kind of import or export".formatted(code));
        };
    }

    CoreTypeBody coreType() throws MalformedBinaryException {
        return in.take(0x50)
                ? new CoreTypeBody.OfModule(moduleDeclarations())
                : coreFunction(in.take(0));
    }

    /** A function type; one that begins like a module type has a byte 0 before it. */
    private CoreTypeBody.Function coreFunction(boolean escaped) throws MalformedBinaryException {
        int at = in.position();
        boolean open = in.take(0x50);
        if (escaped && !open) {
            throw in.fault(at, "after a byte 0 only an open type can follow");
        }
        List<Integer> supertypes = new ArrayList<>();
        if (open || in.take(0x4F)) {
            for (int n = in.count("supertypes", Names.MANY); n > 0; n--) {
                supertypes.add(in.u32("the index of a core type"));
            }
        }
        int formAt = in.position();
        int form = in.u8();
        return switch (form) {
            case 0x60 -> new CoreTypeBody.Function(TypeReader.signature(in), supertypes, open);
            case 0x4E, 0x5E, 0x5F ->
                    throw in.unsupported(
                            formAt,
                            "a core type of form 0x%02X (garbage collection)".formatted(form));
            default -> throw in.fault(formAt, "0x%02X begins no core type".formatted(form));
        };
    }

    private List<CoreTypeBody.ModuleDeclaration> moduleDeclarations()
            throws MalformedBinaryException {
        List<CoreTypeBody.ModuleDeclaration> declarations = new ArrayList<>();
        for (int n = in.count("declarations", Names.MANY); n > 0; n--) {
            int at = in.position();
            int code = in.u8();
            declarations.add(
                    switch (code) {
                        case 0 -> new CoreTypeBody.Import(in.name(), in.name(), coreExtern());
                        case 1 -> new CoreTypeBody.AddType(coreFunction(false));
                        case 2 -> coreAlias();
                        case 3 -> new CoreTypeBody.Export(in.name(), coreExtern());
                        default ->
                                throw in.fault(
                                        at, "0x%02X begins no declaration here".formatted(code));
                    });
        }
        return declarations;
    }

    private CoreTypeBody.OuterType coreAlias() throws MalformedBinaryException {
        int at = in.position();
        if (in.u8() != Sort.CORE_TYPE.code() || in.u8() != 1) {
            throw in.fault(at, "in a module type only types of enclosing scopes can be used");
        }
        return new CoreTypeBody.OuterType(
                in.u32("a number of scopes"), in.u32("the index of a core type"));
    }

    private CoreTypeBody.Extern coreExtern() throws MalformedBinaryException {
        int at = in.position();
        return switch (in.u8()) {
            case 0 -> new CoreTypeBody.OfFunction(in.u32(TYPE));
            case 1 -> new CoreTypeBody.OfTable(TypeReader.tableType(in));
            case 2 -> new CoreTypeBody.OfMemory(TypeReader.memoryType(in));
            case 3 -> new CoreTypeBody.OfGlobal(TypeReader.globalType(in));
            case 4 -> {
                TypeReader.tagAttribute(in);
                yield new CoreTypeBody.OfTag(in.u32(TYPE));
            }
            default -> throw in.fault(at, "this is no kind of core import or export");
        };
    }
}
