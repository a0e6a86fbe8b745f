/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.Access;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Preopen;
import dev.edgewright.host.wasi2.Component;
import dev.edgewright.host.wasi2.Wasi2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A guest with one directory, and words for what it does with files. */
final class Guest implements AutoCloseable {

    static final Value FOLLOW = Value.flags("symlink-follow");
    static final Value KEEP = Value.flags();

    private static final String TYPES = "wasi:filesystem/types#";

    private final Wasi2 wasi;
    private final Component component;
    private final Value root;

    private Guest(Grants grants) throws IOException {
        wasi = Wasi2.open(grants);
        component = new Component(wasi.interfaces());
        root =
                component
                        .call("wasi:filesystem/preopens#get-directories")
                        .asList()
                        .getFirst()
                        .asList()
                        .getFirst();
    }

    static Guest in(Path directory, Access access) throws IOException, GrantException {
        return new Guest(Grants.builder().preopen(Preopen.of(directory, "/data", access)).build());
    }

    Component component() {
        return component;
    }

    Value root() {
        return root;
    }

    /** Calls a method of a descriptor. */
    Value on(Value descriptor, String method, Value... arguments) {
        List<Value> all = new ArrayList<>(List.of(descriptor));
        all.addAll(List.of(arguments));
        return component.call(TYPES + "[method]descriptor." + method, all.toArray(Value[]::new));
    }

    /** Calls a method of the granted directory. */
    Value at(String method, Value... arguments) {
        return on(root, method, arguments);
    }

    Value open(String path, Value openFlags, String... flags) {
        return at("open-at", FOLLOW, Value.of(path), openFlags, Value.flags(flags));
    }

    /** Opens a file that must open. */
    Value opened(String path, String... flags) {
        return ok(open(path, Value.flags(), flags));
    }

    Value create(String path) {
        return ok(open(path, Value.flags("create"), "read", "write"));
    }

    Value write(Value file, String text, long offset) {
        return on(file, "write", bytes(text), Value.u64(offset));
    }

    String read(Value file) {
        Value read = ok(on(file, "read", Value.u64(1 << 16), Value.u64(0)));
        return new String(read.asList().getFirst().asBytes(), StandardCharsets.UTF_8);
    }

    /** The names in a directory, sorted, each with its type. */
    List<String> list(Value directory) {
        Value stream = ok(on(directory, "read-directory"));
        TreeSet<String> names = new TreeSet<>();
        while (true) {
            Value next =
                    ok(
                            component.call(
                                    TYPES + "[method]directory-entry-stream.read-directory-entry",
                                    stream));
            if (next.asOptional().isEmpty()) {
                return List.copyOf(names);
            }
            Value entry = next.asOptional().get();
            names.add(entry.field("name").asString() + ":" + entry.field("type").label());
        }
    }

    static Value bytes(String text) {
        return Value.bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Value ok(Value result) {
        Value.Result known = (Value.Result) result;
        assertTrue(known.isOk(), result::toString);
        return known.payload().orElse(Value.ok());
    }

    static String error(Value result) {
        Value.Result known = (Value.Result) result;
        assertFalse(known.isOk(), result::toString);
        return known.payload().orElseThrow().label();
    }

    @Override
    public void close() {
        wasi.close();
    }
}
