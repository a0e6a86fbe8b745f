/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.internal.CoreLinker;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** HotSpot compiles no method of 8,000 bytes or more, and this one must not come near. */
class LoopSizeTest {

    private static final int MOST = 7_500;

    @Test
    void theLoopStaysSmallEnoughToBeCompiled() throws Exception {
        int size;
        try (DataInputStream file =
                new DataInputStream(CoreLinker.class.getResourceAsStream("machine/Loop.class"))) {
            size = codeOf(file, "run");
        }
        assertTrue(size > 1_000 && size <= MOST, "the loop has " + size + " bytes");
    }

    /** The length of a method's code (Java Virtual Machine Specification, chapter 4). */
    private static int codeOf(DataInputStream file, String method) throws IOException {
        assertEquals(0xCAFEBABE, file.readInt());
        file.readInt();
        String[] names = new String[file.readUnsignedShort()];
        for (int i = 1; i < names.length; i++) {
            int tag = file.readUnsignedByte();
            switch (tag) {
                case 1 -> names[i] = file.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> file.readInt();
                case 5, 6 -> {
                    file.readLong();
                    i++;
                }
                case 7, 8, 16, 19, 20 -> file.readUnsignedShort();
                case 15 -> file.skipNBytes(3);
                default -> throw new IOException("unknown constant " + tag);
            }
        }
        file.skipNBytes(6);
        file.skipNBytes(2L * file.readUnsignedShort());
        for (int fields = file.readUnsignedShort(); fields > 0; fields--) {
            file.skipNBytes(6);
            attribute(file, names, null);
        }
        for (int methods = file.readUnsignedShort(); methods > 0; methods--) {
            file.skipNBytes(2);
            boolean wanted = names[file.readUnsignedShort()].equals(method);
            file.skipNBytes(2);
            int size = attribute(file, names, wanted ? "Code" : null);
            if (wanted) {
                return size;
            }
        }
        throw new IOException("no method " + method);
    }

    private static int attribute(DataInputStream file, String[] names, String wanted)
            throws IOException {
        for (int left = file.readUnsignedShort(); left > 0; left--) {
            String name = names[file.readUnsignedShort()];
            int length = file.readInt();
            if (name.equals(wanted)) {
                file.readInt();
                return file.readInt();
            }
            file.skipNBytes(length);
        }
        return 0;
    }
}
