/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.text.WatAssembler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Modules damaged at random: each is refused with a sentence, or loads and then does nothing worse
 * than trap, within its limits.
 */
class DamagedModuleTest {

    private static final int TRIES = Fuzzing.tries(400);
    private static final int LARGEST = 70_000;

    private static final Limits LIMITS =
            Limits.none()
                    .withMemoryPages(64)
                    .withTableElements(10_000)
                    .withCallDepth(500)
                    .withFuel(100_000)
                    .withWallClock(Duration.ofSeconds(20));

    @Test
    void damageIsRefusedOrHarmless() throws Exception {
        List<byte[]> originals = originals();
        int loaded = 0;
        for (int i = 0; i < TRIES; i++) {
            int seed = Fuzzing.seed() + i;
            Random random = new Random(seed);
            byte[] module = damaged(originals.get(random.nextInt(originals.size())), random);
            try {
                loaded += tried(module) ? 1 : 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ": " + e, e);
            }
        }
        assertTrue(loaded > TRIES / 50, "only " + loaded + " of " + TRIES + " were loaded");
    }

    private static List<byte[]> originals() throws Exception {
        List<byte[]> originals = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            originals.add(WatAssembler.assemble(new RandomPrograms(seed).program()));
        }
        Path shared = SharedFolder.find("components");
        try (var files = Files.list(shared)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".wasm")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes[4] == 1 && bytes[6] == 0 && bytes.length <= LARGEST) {
                    originals.add(bytes);
                }
            }
        }
        Path suite = SharedFolder.find("conformance/core-spec");
        for (String script : List.of("br_table", "call_indirect", "bulk", "try_table", "imports")) {
            Path folder = suite.resolve(script);
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".wasm")).sorted().toList()) {
                        originals.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return originals;
    }

    private static byte[] damaged(byte[] original, Random random) {
        byte[] module = original.clone();
        if (module.length <= 9) {
            return module;
        }
        switch (random.nextInt(4)) {
            case 0 -> module = Arrays.copyOf(module, 8 + random.nextInt(module.length - 8));
            case 1 -> {
                int from = 8 + random.nextInt(module.length - 8);
                int count = Math.min(random.nextInt(40), module.length - from);
                byte[] longer = new byte[module.length + count];
                System.arraycopy(module, 0, longer, 0, from + count);
                System.arraycopy(module, from, longer, from + count, module.length - from);
                module = longer;
            }
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    int at = 8 + random.nextInt(module.length - 8);
                    module[at] =
                            (byte)
                                    (random.nextBoolean()
                                            ? random.nextInt(256)
                                            : module[at] ^ 1 << random.nextInt(8));
                }
            }
        }
        return module;
    }

    /** Whether it could be loaded. */
    private static boolean tried(byte[] module) {
        Program program;
        try {
            program = Program.load(module);
        } catch (ProgramException refused) {
            assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
            return false;
        }
        try {
            RunOptions options =
                    RunOptions.defaults().withLimits(LIMITS).withPreferred(Tier.INTERPRETED);
            Instance instance = program.instantiate(answered(program), options);
            for (Export export : program.exports()) {
                if (export.type().isPresent()) {
                    call(instance, export);
                }
            }
        } catch (LinkException refused) {
            assertTrue(refused.getMessage().length() > 10, refused.getMessage());
        } catch (Trap ended) {
            harmless(ended);
        }
        return true;
    }

    /** A fault of the machine itself would come as an exception of Java. */
    private static void harmless(Trap trap) {
        assertTrue(trap.getMessage().length() > 10, trap.getMessage());
        for (Throwable at = trap.getCause(); at != null; at = at.getCause()) {
            if (at.getClass().getName().startsWith("java.")) {
                throw new AssertionError(trap.getMessage(), at);
            }
        }
    }

    private static void call(Instance instance, Export export) {
        try {
            instance.call(export.name(), new long[export.type().get().parameters().size()]);
        } catch (Trap ended) {
            harmless(ended);
        }
    }

    private static Imports answered(Program program) {
        List<HostFunction> answers = new ArrayList<>();
        for (Import wanted : program.imports()) {
            wanted.type()
                    .ifPresent(
                            type ->
                                    answers.add(
                                            new HostFunction(
                                                    wanted.module(),
                                                    wanted.name(),
                                                    type,
                                                    (caller, arguments) ->
                                                            new long[type.results().size()])));
        }
        return Imports.of(answers);
    }
}
