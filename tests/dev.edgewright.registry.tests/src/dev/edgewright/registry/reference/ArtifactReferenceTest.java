/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.reference;

import static dev.edgewright.registry.RegistryAssert.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactReferenceTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oci://registry.example/acme/filter:1.2.0",
                "oci://127.0.0.1:5000/a",
                "oci://[::1]:5000/a/b-c/d__e:Latest_1",
                "oci://localhost/a.b@sha256:"
                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            })
    void printsWhatItReads(String text) throws RegistryException {
        assertEquals(text, ArtifactReference.parse(text).toString());
    }

    @Test
    void takesTheSchemeAsSaid() throws RegistryException {
        ArtifactReference reference = ArtifactReference.parse("localhost:5000/acme/f:1@" + DIGEST);
        assertEquals("localhost:5000", reference.registry());
        assertEquals("localhost", reference.host());
        assertEquals("acme/f", reference.repository());
        assertEquals(Optional.of("1"), reference.tag());
        assertEquals(DIGEST, reference.digest().orElseThrow().toString());
        assertEquals("oci://localhost:5000/acme/f:1@" + DIGEST, reference.toString());
    }

    @Test
    void knowsTheHostInBrackets() throws RegistryException {
        assertEquals("::1", ArtifactReference.parse("[::1]:5000/a").host());
    }

    @ParameterizedTest
    @CsvSource({
        "https://artifact.example/a, another scheme",
        "filter, host and path are missing",
        "/filter, host and path are missing",
        "reg:0/a, from 1 to 65535",
        "reg:65536/a, from 1 to 65535",
        "a..b/c, neither a host",
        "reg_istry/a, neither a host",
        "127.1/a, neither a host",
        "[:]/a, neither a host",
        "reg/Acme, lower-case",
        "reg/acme/, lower-case",
        "reg/../etc/passwd, lower-case",
        "reg/a%2fb, lower-case",
        "reg/a//b, lower-case",
        "reg/a___b, lower-case",
        "reg/a:, the tag ''",
        "reg/a:.x, the tag '.x'",
        "reg/a:1.0+5, write _ for the +",
        "reg/a@sha256:12, 64 lower-case",
        "reg/a@md5:12, 64 lower-case",
    })
    void saysWhatIsWrong(String text, String words) {
        refuses(Problem.INVALID_REFERENCE, () -> ArtifactReference.parse(text), words);
    }

    @Test
    void refusesWhatIsTooLong() {
        refuses(
                Problem.INVALID_REFERENCE,
                () -> ArtifactReference.parse("reg/" + "a".repeat(256)),
                "255");
        refuses(
                Problem.INVALID_REFERENCE,
                () -> ArtifactReference.parse("reg/" + "a".repeat(3000)),
                "2048");
        refuses(
                Problem.INVALID_REFERENCE,
                () -> ArtifactReference.parse("reg/a:" + "a".repeat(129)),
                "128");
    }

    @Test
    void doesNotRepeatControlCharacters() {
        String sentence =
                refuses(
                        Problem.INVALID_REFERENCE,
                        () -> ArtifactReference.parse("reg/a\u001b[2J\u202eb"));
        assertEquals(-1, sentence.indexOf('\u001b'));
        assertEquals(-1, sentence.indexOf('\u202e'));
    }
}
