/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import dev.edgewright.engine.component.Value;
import dev.edgewright.engine.wave.WaveException.Problem;
import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads values from where the scanner is, led by their types; nesting is as deep as the types nest,
 * which their reader limits. Used once.
 */
final class ValueReader {

    private static final String SOME = "some";
    private static final String NONE = "none";
    private static final String OK = "ok";
    private static final String ERR = "err";

    private final Scanner in;
    private final Handles handles;

    /** Where in the value we are, outermost first, such as {@code field "unit"}. */
    private final Deque<String> path = new ArrayDeque<>();

    ValueReader(Scanner in, Handles handles) {
        this.in = in;
        this.handles = handles;
    }

    List<Value> arguments(String function, FunctionType type) throws WaveException {
        List<TypeBody.Field> parameters = type.parameters();
        List<Value> values = new ArrayList<>();
        require('(', "behind the function's name");
        while (!in.take(')')) {
            if (values.size() == parameters.size()) {
                throw mistyped(
                        in.position(),
                        "%s takes %s and no more; it is %s"
                                .formatted(function, counted(parameters), WitText.of(type)));
            }
            int number = values.size() + 1;
            path.addLast(
                    "argument %d of %s (%s)"
                            .formatted(number, function, parameters.get(number - 1).name()));
            values.add(read(parameters.get(number - 1).type()));
            separator(')');
            path.removeLast();
        }
        for (int i = values.size(); i < parameters.size(); i++) {
            TypeNode missing = parameters.get(i).type();
            if (!(missing.body() instanceof TypeBody.Option)) {
                throw mistyped(
                        in.text().lastIndexOf(')', in.position() - 1),
                        "argument %d of %s is missing: %s: %s; it is %s"
                                .formatted(
                                        i + 1,
                                        function,
                                        parameters.get(i).name(),
                                        WitText.of(missing),
                                        WitText.of(type)));
            }
            values.add(Value.none());
        }
        return values;
    }

    private static String counted(List<?> parameters) {
        return switch (parameters.size()) {
            case 0 -> "no argument";
            case 1 -> "1 argument";
            default -> parameters.size() + " arguments";
        };
    }

    Value read(TypeNode type) throws WaveException {
        return switch (type.body()) {
            case TypeBody.Plain plain -> new PlainReader(in, this::mistyped).read(plain.type());
            case TypeBody.Fields fields -> record(type, fields);
            case TypeBody.Variant variant -> variant(type, variant);
            case TypeBody.ListOf list -> list(type, list);
            case TypeBody.MapOf map -> map(type, map);
            case TypeBody.Tuple tuple -> tuple(type, tuple);
            case TypeBody.Flags flags -> flags(type, flags);
            case TypeBody.Enumeration labels -> enumeration(type, labels);
            case TypeBody.Option option -> option(type, option);
            case TypeBody.Result result -> result(type, result);
            case TypeBody.Own own -> handle(own.resource());
            case TypeBody.Borrow borrow -> handle(borrow.resource());
            default ->
                    throw mistyped(
                            in.position(),
                            "no text stands for a value of the type " + WitText.of(type));
        };
    }

    private Value list(TypeNode type, TypeBody.ListOf list) throws WaveException {
        int start = in.position();
        open('[', type);
        List<Value> values = new ArrayList<>();
        boolean bytes = list.element().equals(TypeNode.of(Primitive.U8));
        while (!in.take(']')) {
            path.addLast("element " + (values.size() + 1));
            values.add(read(list.element()));
            separator(']');
            path.removeLast();
        }
        if (list.length().isPresent() && list.length().getAsInt() != values.size()) {
            throw mistyped(
                    start,
                    "the list has %d elements, where exactly %d are expected"
                            .formatted(values.size(), list.length().getAsInt()));
        }
        return bytes ? bytes(values) : Value.list(values);
    }

    private static Value bytes(List<Value> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values.get(i).asInt();
        }
        return Value.bytes(bytes);
    }

    private Value map(TypeNode type, TypeBody.MapOf map) throws WaveException {
        open('[', type);
        TypeBody.Tuple pair = new TypeBody.Tuple(List.of(map.key(), map.value()));
        TypeNode pairs = TypeNode.of(pair);
        Map<Value, Value> entries = new LinkedHashMap<>();
        while (!in.take(']')) {
            path.addLast("entry " + (entries.size() + 1));
            int start = in.position();
            List<Value> entry = tuple(pairs, pair).asList();
            if (entries.put(entry.get(0), entry.get(1)) != null) {
                throw mistyped(start, "the key is there twice; remove one");
            }
            separator(']');
            path.removeLast();
        }
        return new Value.MapOf(entries);
    }

    private Value tuple(TypeNode type, TypeBody.Tuple tuple) throws WaveException {
        open('(', type);
        List<Value> values = new ArrayList<>();
        while (!in.take(')')) {
            if (values.size() == tuple.elements().size()) {
                throw mistyped(
                        in.position(), "the tuple has more elements than " + WitText.of(type));
            }
            path.addLast("element " + (values.size() + 1));
            values.add(read(tuple.elements().get(values.size())));
            separator(')');
            path.removeLast();
        }
        if (values.size() < tuple.elements().size()) {
            throw mistyped(
                    in.text().lastIndexOf(')', in.position() - 1),
                    "element %d is missing; the tuple is %s"
                            .formatted(values.size() + 1, WitText.of(type)));
        }
        return new Value.Tuple(values);
    }

    private Value record(TypeNode type, TypeBody.Fields body) throws WaveException {
        int start = in.position();
        Map<String, TypeNode> types = new LinkedHashMap<>();
        body.fields().forEach(field -> types.put(field.name(), field.type()));
        open('{', type);
        Map<String, Value> given = new LinkedHashMap<>();
        boolean empty = in.take(':');
        while (!in.take('}')) {
            if (empty) {
                throw malformed(", where } is expected behind {:");
            }
            int place = in.position();
            String name = plain(requireLabel("a field"));
            TypeNode field = types.get(name);
            if (field == null) {
                throw mistyped(
                        place,
                        "the record has no field %s%s"
                                .formatted(Quoted.of(name), Labels.hint(name, types.keySet())));
            }
            require(':', "behind the field's name");
            path.addLast("field " + Quoted.of(name));
            if (given.put(name, read(field)) != null) {
                throw mistyped(place, "the field is there twice; remove one");
            }
            separator('}');
            path.removeLast();
        }
        if (given.isEmpty() && !empty) {
            throw mistyped(start, "{} is empty flags; a record without fields is written {:}");
        }
        Map<String, Value> complete = new LinkedHashMap<>();
        for (TypeBody.Field field : body.fields()) {
            Value value = given.get(field.name());
            if (value == null && !(field.type().body() instanceof TypeBody.Option)) {
                throw mistyped(
                        start,
                        "field %s is missing; the record is %s"
                                .formatted(
                                        Quoted.of(field.name()),
                                        WitText.of(type).replaceFirst("record ", "")));
            }
            complete.put(field.name(), value == null ? Value.none() : value);
        }
        return new Value.Fields(complete);
    }

    private Value flags(TypeNode type, TypeBody.Flags flags) throws WaveException {
        open('{', type);
        Set<String> given = new LinkedHashSet<>();
        while (!in.take('}')) {
            int place = in.position();
            String label = plain(requireLabel("a flag"));
            if (!flags.labels().contains(label)) {
                throw mistyped(
                        place,
                        "there is no flag %s%s"
                                .formatted(Quoted.of(label), Labels.hint(label, flags.labels())));
            }
            if (!given.add(label)) {
                throw mistyped(place, "the flag %s is there twice".formatted(Quoted.of(label)));
            }
            separator('}');
        }
        Set<String> inOrder = new LinkedHashSet<>(flags.labels());
        inOrder.retainAll(given);
        return new Value.Flags(inOrder);
    }

    private Value enumeration(TypeNode type, TypeBody.Enumeration body) throws WaveException {
        return Value.enumeration(requireCase(type, body.labels()));
    }

    private Value variant(TypeNode type, TypeBody.Variant body) throws WaveException {
        String label = requireCase(type, body.cases().stream().map(TypeBody.Case::name).toList());
        TypeBody.Case chosen =
                body.cases().stream().filter(c -> c.name().equals(label)).findFirst().orElseThrow();
        return new Value.Variant(label, payload("case " + Quoted.of(label), chosen.type()));
    }

    private Value option(TypeNode type, TypeBody.Option option) throws WaveException {
        String keyword = keyword(SOME, NONE);
        if (NONE.equals(keyword)) {
            return new Value.Option(payload(NONE, Optional.empty()));
        }
        if (SOME.equals(keyword)) {
            return new Value.Option(payload(SOME, Optional.of(option.element())));
        }
        if (isFlat(option.element())) {
            return Value.some(read(option.element()));
        }
        throw expected(type, "; write some(...) or none");
    }

    private Value result(TypeNode type, TypeBody.Result result) throws WaveException {
        String keyword = keyword(OK, ERR);
        if (OK.equals(keyword)) {
            return new Value.Result(true, payload(OK, result.ok()));
        }
        if (ERR.equals(keyword)) {
            return new Value.Result(false, payload(ERR, result.error()));
        }
        if (result.ok().isPresent() && isFlat(result.ok().get())) {
            return Value.ok(read(result.ok().get()));
        }
        throw expected(
                type, result.ok().isPresent() ? "; write ok(...) or err" : "; write ok or err");
    }

    /** Whether a value may stand for an option or result around it. */
    private static boolean isFlat(TypeNode payload) {
        return !(payload.body() instanceof TypeBody.Option
                || payload.body() instanceof TypeBody.Result);
    }

    private Optional<Value> payload(String of, Optional<TypeNode> type) throws WaveException {
        int start = in.position();
        if (type.isEmpty()) {
            if (in.peek() == '(') {
                throw mistyped(start, of + " has no value in brackets; write it alone");
            }
            return Optional.empty();
        }
        if (!in.take('(')) {
            throw mistyped(
                    start, "%s has a value in brackets: %s".formatted(of, WitText.of(type.get())));
        }
        path.addLast(of);
        Value value = read(type.get());
        require(')', "behind the value");
        path.removeLast();
        return Optional.of(value);
    }

    private Value handle(TypeNode resource) throws WaveException {
        return new HandleReader(in, handles, this::mistyped).read(resource.resource());
    }

    /** Passes one of two keywords if it is next; null if it is not. */
    private String keyword(String first, String second) throws WaveException {
        int start = in.position();
        String word = in.label();
        if (first.equals(word) || second.equals(word)) {
            return word;
        }
        in.moveTo(start);
        return null;
    }

    private String requireCase(TypeNode type, List<String> labels) throws WaveException {
        int start = in.position();
        String label = in.label();
        if (label == null) {
            throw expected(type, "");
        }
        String name = plain(label);
        if (!labels.contains(name)) {
            throw mistyped(
                    start, "there is no case " + Quoted.of(name) + Labels.hint(name, labels));
        }
        if (Labels.isKeyword(label)) {
            throw mistyped(
                    start, "%s is a keyword here; write %%%s for the case".formatted(label, label));
        }
        return name;
    }

    private String requireLabel(String what) throws WaveException {
        String label = in.label();
        if (label == null) {
            throw malformed(", where " + what + " is expected");
        }
        return label;
    }

    private static String plain(String label) {
        return label.startsWith("%") ? label.substring(1) : label;
    }

    private void open(char mark, TypeNode type) throws WaveException {
        if (!in.take(mark)) {
            throw expected(type, "");
        }
    }

    /** A comma, or the end that is left for the caller to see. */
    private void separator(char end) throws WaveException {
        if (!in.take(',') && in.peek() != end) {
            throw malformed(", where , or " + end + " is expected");
        }
    }

    private WaveException expected(TypeNode type, String wayOut) {
        return mistyped(
                in.position(),
                "%s, where %s is expected%s".formatted(in.found(), WitText.of(type), wayOut));
    }

    /** Passes a mark that has to be there. */
    private void require(char mark, String behind) throws WaveException {
        if (!in.take(mark)) {
            throw malformed(", where %s is expected %s".formatted(mark, behind));
        }
    }

    private WaveException malformed(String why) {
        return refused(Problem.SYNTAX, in.position(), in.found() + why);
    }

    private WaveException mistyped(int offset, String cause) {
        return refused(Problem.TYPE, offset, cause);
    }

    private WaveException refused(Problem problem, int offset, String cause) {
        String where = path.isEmpty() ? "" : String.join(", ", path) + ": ";
        return new WaveException(problem, in.text(), offset, where + cause);
    }
}
