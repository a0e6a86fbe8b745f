/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.engine.component.Value;
import java.util.Optional;

/** The resource {@code outgoing-request}. */
final class OutgoingRequest extends OutgoingMessage {

    private String method = "GET";
    private Optional<String> path = Optional.empty();
    private Optional<String> scheme = Optional.empty();
    private Optional<String> authority = Optional.empty();

    OutgoingRequest(Fields headers) {
        super(headers, true);
    }

    String method() {
        return method;
    }

    Optional<String> path() {
        return path;
    }

    Optional<String> scheme() {
        return scheme;
    }

    Optional<String> authority() {
        return authority;
    }

    /** Sets the method if it is valid, and says whether it is; the others do alike. */
    boolean setMethod(Value value) {
        Optional<String> read = Method.read(value);
        read.ifPresent(name -> method = name);
        return read.isPresent();
    }

    boolean setPath(Optional<String> value) {
        boolean valid = value.isEmpty() || Target.isPath(value.get());
        path = valid ? value : path;
        return valid;
    }

    boolean setScheme(Optional<Value> value) {
        Optional<String> read = value.flatMap(Target::readScheme);
        boolean valid = value.isEmpty() || read.isPresent();
        scheme = valid ? read : scheme;
        return valid;
    }

    boolean setAuthority(Optional<String> value) {
        boolean valid = value.isEmpty() || Target.isAuthority(value.get());
        authority = valid ? value : authority;
        return valid;
    }
}
