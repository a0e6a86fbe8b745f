/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.client;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.internal.http.Answer;
import dev.edgewright.registry.internal.http.Loopback;
import dev.edgewright.registry.internal.http.Transport;
import dev.edgewright.registry.reference.ArtifactReference;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of OCI Distribution 1.1 as far as they are the same for everything. */
final class Calls implements AutoCloseable {
    private static final int MOST_PAGES = 50;
    private static final Pattern NEXT = Pattern.compile("<([^>]{1,2000})>\\s*;.*rel=\"?next\"?.*");

    /** The largest answer to a call that is not about content. */
    private static final long MOST_WORDS = 65_536;

    private final ClientOptions options;
    private final Transport transport;

    Calls(ClientOptions options) {
        this.options = options;
        this.transport =
                new Transport(options.connectLimit(), options.requestLimit(), options.tls());
    }

    /** The address of something in the reference's repository. */
    URI uri(ArtifactReference reference, String path) {
        boolean plain = options.plainHttp() || Loopback.isName(reference.host());
        return URI.create(
                "%s://%s/v2/%s%s"
                        .formatted(
                                plain ? "http" : "https",
                                reference.registry(),
                                reference.repository(),
                                path));
    }

    /** Reads something and leaves it to the caller what the status means. */
    Answer get(String call, URI uri, Map<String, String> headers, long mostBytes)
            throws RegistryException {
        return transport.send(call, "GET", uri, headers, new byte[0], mostBytes);
    }

    /** Makes a call without content in its answer. */
    Answer send(String call, String method, URI uri, Map<String, String> headers, byte[] body)
            throws RegistryException {
        return transport.send(call, method, uri, headers, body, MOST_WORDS);
    }

    /** Takes the pages of a list until there are no more. */
    void pages(String call, URI uri, Answer first, Map<String, String> headers, PageReader reader)
            throws RegistryException {
        Answer page = first;
        URI address = uri;
        for (int count = 1; ; count++) {
            reader.read(page.body());
            Optional<URI> next = next(address, page);
            if (next.isEmpty()) {
                return;
            }
            if (count == MOST_PAGES) {
                throw new RegistryException(
                        Problem.TOO_LARGE,
                        "The registry %s has more than %d pages when asked to %s."
                                .formatted(uri.getRawAuthority(), MOST_PAGES, call));
            }
            address = next.get();
            page = get(call, address, headers, options.mostManifestBytes());
            if (page.status() != 200) {
                throw Transport.refusal(uri.getRawAuthority(), call, page);
            }
        }
    }

    /** What takes one page of a list. */
    interface PageReader {
        void read(byte[] page) throws RegistryException;
    }

    private static Optional<URI> next(URI address, Answer page) throws RegistryException {
        Matcher link = NEXT.matcher(page.header("Link").orElse(""));
        if (!link.matches()) {
            return Optional.empty();
        }
        return Optional.of(Transport.follow(address, link.group(1)));
    }

    /** Takes any other status than the expected one as a refusal. */
    static void expect(Answer answer, int status, ArtifactReference reference, String call)
            throws RegistryException {
        if (answer.status() != status) {
            throw Transport.refusal(reference.registry(), call, answer);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
