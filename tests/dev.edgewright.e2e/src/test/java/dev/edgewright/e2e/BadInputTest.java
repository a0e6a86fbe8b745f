/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on a user's machine ends in one clear sentence and leaves nothing behind. */
class BadInputTest {
    @TempDir private Path folder;

    private Edgewright edgewright() {
        return Edgewright.in(folder);
    }

    @Test
    void noJdk() {
        edgewright()
                .with("EDGEWRIGHT_JDK_FOLDER", folder.toString())
                .with("JAVA_HOME", "/nonexistent")
                .with("PATH", "/usr/bin:/bin")
                .run("--version")
                .endsWith(1)
                .complains("no JDK 21 or newer found", "JAVA_HOME: /nonexistent");
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        edgewright()
                .run("demo", "file/demo")
                .endsWith(1)
                .complains(folder.resolve("file").toString(), "name another folder");
        edgewright().run("demo", "/proc/edgewright-demo").endsWith(1).complains("/proc");
    }

    @Test
    void aFolderThatIsInUse() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "precious");
        edgewright().run("demo", ".").endsWith(1).complains("is not empty");
        assertEquals("precious", Files.readString(folder.resolve("mine.txt")));
    }

    @Test
    void aPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            edgewright()
                    .run("demo", "--language", "wat", "--registry-port", port)
                    .endsWith(1)
                    .complains(port);
            edgewright()
                    .run("demo", "--language", "wat", "--fleet-port", port)
                    .endsWith(1)
                    .complains(port);
            edgewright().run("registry", "--port", port, "r").endsWith(1).complains(port);
        }
        assertFalse(Files.exists(folder.resolve("edgewright-demo")), "half a demo is left behind");
    }

    @Test
    void aRegistryThatRefuses() throws IOException {
        HttpServer refusing =
                Loopback.answering(
                        403, "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"quota exceeded\"}]}");
        try {
            String registry = "localhost:" + refusing.getAddress().getPort();
            edgewright()
                    .run("demo", "--language", "wat", "--registry", registry)
                    .endsWith(1)
                    .complains(registry, "quota exceeded");
        } finally {
            refusing.stop(0);
        }
        assertFalse(Files.exists(folder.resolve("edgewright-demo")));
    }

    @Test
    void aRegistryThatIsNotThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        edgewright()
                .run("demo", "--language", "wat", "--registry", "localhost:" + port)
                .endsWith(1)
                .complains("localhost:" + port);
        edgewright().run("demo", "--registry", "a b").endsWith(2).complains("--registry a b");
        assertFalse(Files.exists(folder.resolve("edgewright-demo")));
    }

    @Test
    void aModuleThatIsNone() throws IOException {
        Files.writeString(folder.resolve("text.wasm"), "not a module");
        Files.write(folder.resolve("short.wasm"), new byte[] {0, 'a', 's', 'm', 1});
        edgewright().run("run", "text.wasm").endsWith(1).complains("text.wasm", "WebAssembly");
        edgewright().run("run", "short.wasm").endsWith(1).complains("short.wasm");
        edgewright().run("run", "missing.wasm").endsWith(1).complains("missing.wasm");
        edgewright().run("run", ".").endsWith(1).complains("is a folder");
        edgewright()
                .run("check", "text.wasm")
                .endsWith(1)
                .prints("text.wasm:1:1: error: ")
                .prints("[engine.not-wasm]");
    }

    @Test
    void aMargoYamlThatIsNoYaml() throws IOException {
        Files.writeString(folder.resolve("margo.yaml"), "apiVersion: v1\nid: [unclosed\nname: x\n");
        edgewright().run("check", ".").endsWith(1).prints("margo.yaml:").prints("[yaml-syntax]");
        edgewright().run("check", "missing.yaml").endsWith(2).complains("missing.yaml");
    }

    @Test
    void aProgramThatNeverEnds() throws IOException {
        edgewright().run("new", "endless").endsWith(0);
        Files.writeString(
                folder.resolve("endless/src/filter.wat"),
                """
                (module
                  (memory (export "memory") 1)
                  (func (export "_start") (loop $again (br $again)))
                  (func (export "acme:endless/filter@0.1.0#accept") (param f64 f64) (result i32)
                    i32.const 0))
                """);
        edgewright().run("build", "endless").endsWith(0);
        edgewright()
                .run("run", "--timeout", "500ms", "endless/build/endless.wasm")
                .endsWith(1)
                .complains("endless.wasm", "--timeout");
    }

    @Test
    void aDemoThatIsCancelled() throws Exception {
        Process demo = edgewright().start("demo", "--language", "wat", "cancelled");
        assertEquals('[', demo.getInputStream().read(), "the demo did not begin");
        assertTrue(Files.exists(folder.resolve("cancelled")));
        demo.destroy(); // the signal TERM, which is handled like that of Ctrl-C
        assertTrue(demo.waitFor(20, TimeUnit.SECONDS), "the demo goes on");
        assertFalse(Files.exists(folder.resolve("cancelled")), "half a demo is left behind");
    }

    @Test
    void aFolderWithALinkToNothing() throws IOException {
        Files.createSymbolicLink(folder.resolve("gone.yaml"), Path.of("nowhere"));
        edgewright().run("check", ".").endsWith(0).complains("passed over", "gone.yaml");
        edgewright().run("check", "gone.yaml").endsWith(2).complains("is a link");
    }

    @Test
    void aProjectWithoutWhatItsWorldDemands() throws IOException {
        edgewright().run("new", "broken").endsWith(0);
        edgewright().run("build", "broken").endsWith(0);
        Path module = folder.resolve("broken/build/broken.wasm");
        byte[] before = Files.readAllBytes(module);
        Files.writeString(folder.resolve("broken/src/filter.wat"), "(module)");
        edgewright().run("build", "broken").endsWith(1).complains("accept");
        Files.writeString(folder.resolve("broken/src/filter.wat"), "(module (func (i32.ad)))");
        edgewright().run("build", "broken").endsWith(1).complains("filter.wat:1:", "i32.add");
        assertTrue(
                java.util.Arrays.equals(before, Files.readAllBytes(module)), "the module is gone");
    }

    @Test
    void wrongUse() {
        edgewright().run("dmo").endsWith(2).complains("demo");
        edgewright().run("check").endsWith(2).complains("PATH");
    }
}
