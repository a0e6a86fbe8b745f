/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Small components of which the tests know everything. */
final class Components {

    /**
     * Exports {@code add: func(a: u32, b: u32) -> u32}, {@code next: func() -> u32}, which counts,
     * {@code log: func(text: string) -> u32}, which calls the import {@code put} of {@code
     * demo:log/sink@1.0.0}, {@code crash} and {@code endless}; {@code name: func() -> string} in
     * {@code demo:a/one@1.2.0} and in {@code demo:b/two@0.3.1}; and in the former {@code only:
     * func(flag: option<bool>) -> option<bool>}, which gives what it takes.
     */
    private static final String KITCHEN =
            "AGFzbQ0AAQAHFgFCAgFAAQR0ZXh0cwB5BAADcHV0AQAKGAEAE2RlbW86bG9nL3NpbmtAMS4wLjAF"
                    + "AAHrAgBhc20BAAAAARYEYAJ/fwF/YAR/f39/AX9gAAF/YAAAAhsBE2RlbW86bG9nL3NpbmtAMS4w"
                    + "LjADcHV0AAADCgkBAgIAAAACAwMFAwEAAQYMAn8BQQALfwFBgAgLB4YBCgZtZW1vcnkCAAxjYWJp"
                    + "X3JlYWxsb2MAARVkZW1vOmEvb25lQDEuMi4wI25hbWUAAhVkZW1vOmIvdHdvQDAuMy4xI25hbWUA"
                    + "AxVkZW1vOmEvb25lQDEuMi4wI29ubHkABANhZGQABQNsb2cABgRuZXh0AAcFY3Jhc2gACAdlbmRs"
                    + "ZXNzAAkKXwkUACMBQQdqQXhxIANqJAEjASADawsEAEEgCwQAQSgLFQBBwAAgADoAAEHBACABOgAA"
                    + "QcAACwcAIAAgAWoLCAAgACABEAALCwAjAEEBaiQAIwALAwAACwcAA0AMAAsLCyMCAEEQCwhvbmUA"
                    + "dHdvAABBIAsQEAAAAAMAAAAUAAAAAwAAAAE9AGFzbQEAAAABBwFgAn9/AX8DAgEABAUBcAEBAQcQ"
                    + "AgEwAAAIJGltcG9ydHMBAAoNAQsAIAAgAUEAEQAACwExAGFzbQEAAAABBwFgAn9/AX8CFQIAATAA"
                    + "AAAIJGltcG9ydHMBcAEBAQkHAQBBAAsBAAIEAQABAAYHAQAAAQABMAIiAgEBA3B1dAAAAAABE2Rl"
                    + "bW86bG9nL3NpbmtAMS4wLjASAQYxBAACAQIGbWVtb3J5AAEBAAgkaW1wb3J0cwEAAANwdXQAAAEC"
                    + "DGNhYmlfcmVhbGxvYwgIAQEAAAIDAAACGAIBAggkaW1wb3J0cwEAATAAAgACAQASAwcLAUACAWF5"
                    + "AWJ5AHkGCQEAAAECA2FkZAgGAQAAAwABCwkBAANhZGQBAQAHCwFAAQR0ZXh0cwB5BgkBAAABAgNs"
                    + "b2cICwEAAAQDAwAEAQACCwkBAANsb2cBAwAHBQFAAAB5BgoBAAABAgRuZXh0CAYBAAAFAAMLCgEA"
                    + "BG5leHQBBQAHBQFAAAEABgsBAAABAgVjcmFzaAgGAQAABgAECwsBAAVjcmFzaAEHAAYNAQAAAQIH"
                    + "ZW5kbGVzcwgGAQAABwAECw0BAAdlbmRsZXNzAQkABwUBQAAAcwYbAQAAAQIVZGVtbzphL29uZUAx"
                    + "LjIuMCNuYW1lCAkBAAAIAgMAAAUHDQJrf0ABBGZsYWcGAAYGGwEAAAECFWRlbW86YS9vbmVAMS4y"
                    + "LjAjb25seQgIAQAACQEDAAcEfgBhc20NAAEABwUBQAAAcwoVAQAQaW1wb3J0LWZ1bmMtbmFtZQEA"
                    + "Bw0Ca39AAQRmbGFnAQABChUBABBpbXBvcnQtZnVuYy1vbmx5AQIHBQFAAABzCwwBAARuYW1lAQAB"
                    + "AQMHDQJrf0ABBGZsYWcEAAQLDAEABG9ubHkBAQEBBQUqAQAAAhBpbXBvcnQtZnVuYy1uYW1lAQsQ"
                    + "aW1wb3J0LWZ1bmMtb25seQEMCxYBABBkZW1vOmEvb25lQDEuMi4wBQEABhsBAAABAhVkZW1vOmIv"
                    + "dHdvQDAuMy4xI25hbWUICQEAAAoCAwAABQQ7AGFzbQ0AAQAHBQFAAABzChUBABBpbXBvcnQtZnVu"
                    + "Yy1uYW1lAQAHBQFAAABzCwwBAARuYW1lAQABAQEFFwEAAQEQaW1wb3J0LWZ1bmMtbmFtZQENCxYB"
                    + "ABBkZW1vOmIvdHdvQDAuMy4xBQMA";

    /** Exports {@code demo:log/sink@1.0.3}, whose {@code put} gives twice the text's bytes. */
    private static final String PROVIDER =
            "AGFzbQ0AAQABgQEAYXNtAQAAAAEPAmAEf39/fwF/YAJ/fwF/AwMCAAEFAwEAAQYHAX8BQYAICwcz"
                    + "AwZtZW1vcnkCAAxjYWJpX3JlYWxsb2MAABdkZW1vOmxvZy9zaW5rQDEuMC4zI3B1dAABCh4CFAAj"
                    + "AEEHakF4cSADaiQAIwAgA2sLBwAgAUECbAsCBAEAAAAGDAEAAgEABm1lbW9yeQcLAUABBHRleHRz"
                    + "AHkGLgIAAAEAF2RlbW86bG9nL3NpbmtAMS4wLjMjcHV0AAABAAxjYWJpX3JlYWxsb2MICwEAAAAD"
                    + "AwAEAQAABEUAYXNtDQABAAcLAUABBHRleHRzAHkKFAEAD2ltcG9ydC1mdW5jLXB1dAEABwsBQAEE"
                    + "dGV4dHMAeQsLAQADcHV0AQABAQEFFgEAAAEPaW1wb3J0LWZ1bmMtcHV0AQALGQEAE2RlbW86bG9n"
                    + "L3NpbmtAMS4wLjMFAAA=";

    private Components() {}

    static Path kitchen(Path folder) {
        return write(folder.resolve("kitchen.wasm"), KITCHEN);
    }

    static Path provider(Path folder) {
        return write(folder.resolve("provider.wasm"), PROVIDER);
    }

    private static Path write(Path file, String base64) {
        try {
            return Files.write(file, Base64.getDecoder().decode(base64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
