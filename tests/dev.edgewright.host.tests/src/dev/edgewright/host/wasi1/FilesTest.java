/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import static dev.edgewright.host.wasi1.WasiGuest.CREATE;
import static dev.edgewright.host.wasi1.WasiGuest.DIRECTORY;
import static dev.edgewright.host.wasi1.WasiGuest.EXCLUSIVE;
import static dev.edgewright.host.wasi1.WasiGuest.RESULT;
import static dev.edgewright.host.wasi1.WasiGuest.ROOT;
import static dev.edgewright.host.wasi1.WasiGuest.TRUNCATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files and directories do for a guest. */
class FilesTest {

    @TempDir Path directory;
    private WasiGuest guest;

    @BeforeEach
    void open() throws Exception {
        guest = WasiGuest.in(directory);
    }

    @AfterEach
    void close() {
        guest.close();
    }

    @Test
    void writesSeeksAndReads() throws Exception {
        int file = guest.open("file", CREATE);
        assertEquals(11, guest.write(file, "hello world"));
        guest.does("fd_seek", file, -5L, 1, RESULT);
        assertEquals(6, guest.memory().readLong(RESULT));
        assertEquals("world", guest.read(file, 100));
        assertEquals("", guest.read(file, 100));
        guest.does("fd_seek", file, -11L, 2, RESULT).does("fd_tell", file, RESULT);
        assertEquals(0, guest.memory().readLong(RESULT));
        guest.fails(Code.INVAL, "fd_seek", file, -1L, 0, RESULT)
                .fails(Code.INVAL, "fd_seek", file, 0L, 3, RESULT);
        long buffer = guest.room(3);
        guest.does("fd_pread", file, guest.iovec(buffer, 3), 1, 6L, RESULT);
        assertEquals("wor", guest.text(buffer, 3));
        guest.does("fd_pwrite", file, guest.iovec("W"), 1, 6L, RESULT)
                .fails(Code.INVAL, "fd_pread", file, guest.iovec("x"), 1, -1L, RESULT);
        assertEquals("hello World", guest.read(file, 100));
        guest.does("fd_sync", file).does("fd_datasync", file).does("fd_close", file);
        guest.fails(Code.BADF, "fd_close", file).fails(Code.BADF, "fd_tell", file, RESULT);
        assertEquals("hello World", Files.readString(directory.resolve("file")));
    }

    @Test
    void severalBuffersAreOneTransfer() {
        int file = guest.open("file", CREATE);
        long list = guest.iovec("one ");
        long second = guest.room(16);
        guest.memory().write(second, guest.memory().read(list, 8));
        guest.memory().writeLong(second + 8, guest.memory().readLong(guest.iovec("two")));
        guest.does("fd_write", file, second, 2, RESULT);
        assertEquals(7, guest.memory().readInt(RESULT));
        guest.does("fd_seek", file, 0L, 0, RESULT);
        assertEquals("one two", guest.read(file, 50));
    }

    @Test
    void largeTransfersAreComplete() {
        int file = guest.open("file", CREATE);
        long length = 200_000;
        guest.memory().write(60_000, "x".repeat(140_000).getBytes());
        guest.does("fd_write", file, guest.iovec(40_000, length), 1, RESULT);
        assertEquals(length, guest.memory().readInt(RESULT));
        assertEquals(length, guest.size(file));
        guest.does("fd_seek", file, 0L, 0, RESULT);
        guest.does("fd_read", file, guest.iovec(50_000, length), 1, RESULT);
        assertEquals(length, guest.memory().readInt(RESULT));
        assertEquals("x", guest.text(70_000, 1));
    }

    @Test
    void appendingIsAFlagThatCanBeTakenAway() {
        guest.file("file", "abc");
        int file = guest.open(ROOT, 0, "file", 0, WasiGuest.ALL_RIGHTS, Right.APPEND);
        guest.write(file, "def");
        guest.does("fd_seek", file, 0L, 0, RESULT);
        guest.write(file, "ghi");
        guest.does("fd_fdstat_get", file, RESULT);
        assertEquals(Right.APPEND, guest.memory().readShort(RESULT + 2));
        guest.does("fd_fdstat_set_flags", file, 0).does("fd_seek", file, 0L, 0, RESULT);
        guest.write(file, "ABC");
        guest.does("fd_seek", file, 0L, 0, RESULT);
        assertEquals("ABCdefghi", guest.read(file, 50));
        guest.fails(Code.INVAL, "fd_fdstat_set_flags", file, 32);
    }

    @Test
    void sizesAreSetWithoutMovingThePosition() {
        int file = guest.open("file", CREATE);
        guest.write(file, "0123456789");
        guest.does("fd_filestat_set_size", file, 4L).does("fd_tell", file, RESULT);
        assertEquals(10, guest.memory().readLong(RESULT));
        assertEquals(4, guest.size(file));
        guest.does("fd_filestat_set_size", file, 100L);
        assertEquals(100, guest.size(file));
        guest.does("fd_allocate", file, 50L, 100L).does("fd_allocate", file, 0L, 10L);
        assertEquals(150, guest.size(file));
        guest.fails(Code.INVAL, "fd_filestat_set_size", file, -1L)
                .fails(Code.INVAL, "fd_allocate", file, 0L, 0L)
                .fails(Code.FBIG, "fd_allocate", file, Long.MAX_VALUE, 1L)
                .does("fd_advise", file, 0L, 10L, 3)
                .fails(Code.INVAL, "fd_advise", file, 0L, 10L, 6);
    }

    @Test
    void timesAreSetToTheNanosecond() {
        int file = guest.open("file", CREATE);
        guest.does("fd_filestat_set_times", file, 1_000_000_007L, 2_000_000_009L, 5)
                .does("fd_filestat_get", file, RESULT);
        assertEquals(1_000_000_007L, guest.memory().readLong(RESULT + 40));
        assertEquals(2_000_000_009L, guest.memory().readLong(RESULT + 48));
        guest.does("path_filestat_set_times", ROOT, 0, "file", 0L, 3_000_000_001L, 4)
                .does("path_filestat_get", ROOT, 0, "file", RESULT);
        assertEquals(1_000_000_007L, guest.memory().readLong(RESULT + 40));
        assertEquals(3_000_000_001L, guest.memory().readLong(RESULT + 48));
        guest.does("fd_filestat_set_times", file, 0L, 0L, 10).does("fd_filestat_get", file, RESULT);
        assertTrue(guest.memory().readLong(RESULT + 48) > 1_600_000_000_000_000_000L);
        guest.fails(Code.INVAL, "fd_filestat_set_times", file, 0L, 0L, 3)
                .fails(Code.INVAL, "fd_filestat_set_times", file, 0L, 0L, 12)
                .fails(Code.INVAL, "path_filestat_set_times", ROOT, 0, "file", 0L, 0L, 16);
    }

    @Test
    void openingFollowsItsFlags() {
        guest.file("file", "text").does("path_create_directory", ROOT, "dir");
        assertEquals(Code.NOENT, guest.openFails(0, "absent", 0));
        assertEquals(Code.NOENT, guest.openFails(0, "absent/file", CREATE));
        assertEquals(Code.EXIST, guest.openFails(0, "file", CREATE | EXCLUSIVE));
        assertEquals(Code.EXIST, guest.openFails(0, "dir", CREATE | EXCLUSIVE));
        assertEquals(Code.NOTDIR, guest.openFails(0, "file", DIRECTORY));
        assertEquals(Code.NOTDIR, guest.openFails(0, "file/", 0));
        assertEquals(Code.NOTDIR, guest.openFails(0, "file/x", 0));
        assertEquals(Code.NOTDIR, guest.openFails(0, "file/..", 0));
        assertEquals(Code.ISDIR, guest.openFails(0, "new/", CREATE));
        assertEquals(Code.ISDIR, guest.openFails(0, "dir", TRUNCATE));
        assertEquals(Code.INVAL, guest.openFails(0, "dir", CREATE | DIRECTORY));
        assertEquals(Code.INVAL, guest.openFails(0, "dir", 16));
        assertEquals(Code.INVAL, guest.openFails(2, "dir", 0));
        long writing = Right.FD_READ | Right.FD_WRITE;
        guest.fails(Code.ISDIR, "path_open", ROOT, 0, "dir", 2, writing, 0L, 0, RESULT);
        int file = guest.open("file", TRUNCATE);
        assertEquals(0, guest.size(file));
        guest.fails(Code.NOTDIR, "path_open", file, 0, "x", 0, 0L, 0L, 0, RESULT)
                .fails(Code.BADF, "path_open", 99, 0, "x", 0, 0L, 0L, 0, RESULT);
        assertEquals("", guest.read(guest.open("dir/.//../dir/../file", 0), 10));
    }

    @Test
    void linksAreFollowedOnlyWhenAsked() {
        guest.does("path_create_directory", ROOT, "dir")
                .file("dir/file", "text")
                .does("path_symlink", "dir", ROOT, "to-dir")
                .does("path_symlink", "dir/file", ROOT, "to-file")
                .does("path_symlink", "nowhere", ROOT, "dangling");
        assertEquals(Code.LOOP, guest.openFails(0, "to-file", 0));
        assertEquals(Code.LOOP, guest.openFails(0, "to-dir", DIRECTORY));
        assertEquals(Code.LOOP, guest.openFails(0, "dangling", 0));
        assertEquals(Code.NOENT, guest.openFails(1, "dangling", 0));
        assertEquals(Code.NOTDIR, guest.openFails(1, "to-file", DIRECTORY));
        int file = guest.open(ROOT, 1, "to-file", 0, Right.FD_READ, 0);
        assertEquals("text", guest.read(file, 10));
        int through = guest.open(ROOT, 0, "to-dir/file", 0, Right.FD_READ, 0);
        assertEquals("text", guest.read(through, 10));
        long buffer = guest.room(64);
        guest.does("path_readlink", ROOT, "to-file", buffer, 64, RESULT);
        assertEquals("dir/file", guest.text(buffer, guest.memory().readInt(RESULT)));
        guest.does("path_readlink", ROOT, "to-file", buffer, 3, RESULT);
        assertEquals(3, guest.memory().readInt(RESULT));
        guest.fails(Code.INVAL, "path_readlink", ROOT, "dir/file", buffer, 64, RESULT)
                .fails(Code.NOENT, "path_readlink", ROOT, "absent", buffer, 64, RESULT);
        assertEquals(Right.SYMBOLIC_LINK, type(0, "to-dir"));
        assertEquals(Right.DIRECTORY, type(1, "to-dir"));
        assertEquals(Right.REGULAR_FILE, type(1, "to-file"));
        guest.does("path_unlink_file", ROOT, "to-dir").does("path_unlink_file", ROOT, "dangling");
        assertEquals(Right.DIRECTORY, type(0, "dir"));
    }

    @Test
    void makingALinkMindsWhatIsThere() {
        guest.file("file", "").does("path_create_directory", ROOT, "dir");
        guest.fails(Code.NOENT, "path_symlink", "x", ROOT, "new/")
                .fails(Code.EXIST, "path_symlink", "x", ROOT, "dir/")
                .fails(Code.EXIST, "path_symlink", "x", ROOT, "dir")
                .fails(Code.NOTDIR, "path_symlink", "x", ROOT, "file/")
                .fails(Code.EXIST, "path_symlink", "x", ROOT, "file")
                .fails(Code.PERM, "path_symlink", "/etc", ROOT, "new")
                .fails(Code.EXIST, "path_link", ROOT, 0, "file", ROOT, "file")
                .fails(Code.EXIST, "path_link", ROOT, 0, "file", ROOT, "dir")
                .fails(Code.PERM, "path_link", ROOT, 0, "dir", ROOT, "new")
                .fails(Code.NOENT, "path_link", ROOT, 0, "file", ROOT, "new/")
                .fails(Code.INVAL, "path_link", ROOT, 1, "file", ROOT, "new")
                .does("path_link", ROOT, 0, "file", ROOT, "dir/hard")
                .does("path_filestat_get", ROOT, 0, "file", RESULT);
        assertEquals(2, guest.memory().readLong(RESULT + 24));
        long inode = guest.memory().readLong(RESULT + 8);
        guest.does("path_filestat_get", ROOT, 0, "dir/hard", RESULT);
        assertEquals(inode, guest.memory().readLong(RESULT + 8));
    }

    @Test
    void renamingFollowsTheRules() {
        guest.file("file", "1").file("other", "2");
        guest.does("path_create_directory", ROOT, "dir")
                .does("path_create_directory", ROOT, "full")
                .file("full/file", "3");
        guest.fails(Code.NOENT, "path_rename", ROOT, "absent", ROOT, "x")
                .fails(Code.ISDIR, "path_rename", ROOT, "file", ROOT, "dir")
                .fails(Code.NOTDIR, "path_rename", ROOT, "dir", ROOT, "file")
                .fails(Code.NOTEMPTY, "path_rename", ROOT, "dir", ROOT, "full")
                .fails(Code.NOTDIR, "path_rename", ROOT, "file/", ROOT, "x")
                .fails(Code.NOTDIR, "path_rename", ROOT, "file", ROOT, "x/")
                .fails(Code.INVAL, "path_rename", ROOT, "full", ROOT, "full/below")
                .fails(Code.BUSY, "path_rename", ROOT, ".", ROOT, "x")
                .does("path_rename", ROOT, "full", ROOT, "dir")
                .does("path_rename", ROOT, "dir/", ROOT, "moved/")
                .does("path_rename", ROOT, "file", ROOT, "other")
                .does("path_rename", ROOT, "other", ROOT, "other")
                .fails(Code.NOENT, "path_filestat_get", ROOT, 0, "file", RESULT);
        assertEquals("1", guest.read(guest.open("other", 0), 10));
        assertEquals("3", guest.read(guest.open("moved/file", 0), 10));
    }

    @Test
    void removingFollowsTheRules() {
        guest.file("file", "").does("path_create_directory", ROOT, "dir").file("dir/file", "");
        guest.fails(Code.ISDIR, "path_unlink_file", ROOT, "dir")
                .fails(Code.ISDIR, "path_unlink_file", ROOT, "dir/")
                .fails(Code.NOTDIR, "path_unlink_file", ROOT, "file/")
                .fails(Code.NOENT, "path_unlink_file", ROOT, "absent")
                .fails(Code.NOTDIR, "path_remove_directory", ROOT, "file")
                .fails(Code.NOTDIR, "path_remove_directory", ROOT, "file/")
                .fails(Code.NOTEMPTY, "path_remove_directory", ROOT, "dir")
                .fails(Code.INVAL, "path_remove_directory", ROOT, ".")
                .fails(Code.EXIST, "path_create_directory", ROOT, "dir")
                .fails(Code.EXIST, "path_create_directory", ROOT, "file")
                .does("path_unlink_file", ROOT, "dir/file")
                .does("path_remove_directory", ROOT, "dir/")
                .does("path_create_directory", ROOT, "dir/")
                .does("path_unlink_file", ROOT, "file");
        assertEquals(Right.DIRECTORY, type(0, "dir"));
    }

    @Test
    void anOpenFileOutlivesItsName() {
        int file = guest.open("file", CREATE);
        guest.write(file, "still here");
        guest.does("path_unlink_file", ROOT, "file");
        assertEquals(10, guest.size(file));
        assertEquals(0, guest.memory().readLong(RESULT + 24), "no name is left");
        guest.does("fd_seek", file, 0L, 0, RESULT);
        assertEquals("still here", guest.read(file, 50));
        guest.fails(Code.NOENT, "fd_filestat_set_times", file, 0L, 0L, 5);
    }

    @Test
    void aDirectoryIsReadInPieces() {
        TreeSet<String> expected = new TreeSet<>(List.of(".", ".."));
        for (int i = 0; i < 100; i++) {
            guest.memory().write(600, ("f" + i + "   ").getBytes());
            int length = 1 + String.valueOf(i).length();
            guest.does("path_open", ROOT, 0, 600, length, CREATE, 0L, 0L, 0, RESULT);
            guest.does("fd_close", guest.memory().readInt(RESULT));
            expected.add("f" + i);
        }
        List<String> names = new ArrayList<>();
        long buffer = guest.room(200);
        long cookie = 0;
        int used = 200;
        while (used == 200) {
            guest.does("fd_readdir", ROOT, buffer, 200, cookie, RESULT);
            used = guest.memory().readInt(RESULT);
            long at = buffer;
            while (at + 24 <= buffer + used) {
                int length = guest.memory().readInt(at + 16);
                if (at + 24 + length > buffer + used) {
                    break;
                }
                cookie = guest.memory().readLong(at);
                names.add(guest.text(at + 24, length));
                at += 24 + length;
            }
        }
        assertEquals(List.of(".", ".."), names.subList(0, 2));
        assertEquals(102, names.size());
        assertEquals(expected, new TreeSet<>(names));
        guest.fails(Code.INVAL, "fd_readdir", ROOT, buffer, 200, 1000L, RESULT);
    }

    @Test
    void rightsCanOnlyBeGivenUp() {
        int file = guest.open("file", CREATE);
        guest.does("fd_fdstat_get", file, RESULT);
        long rights = guest.memory().readLong(RESULT + 8);
        long fewer = rights & ~Right.FD_WRITE;
        guest.does("fd_fdstat_set_rights", file, fewer, 0L)
                .fails(Code.BADF, "fd_write", file, guest.iovec("x"), 1, RESULT)
                .fails(Code.NOTCAPABLE, "fd_fdstat_set_rights", file, rights, 0L);
        guest.does("fd_fdstat_get", ROOT, RESULT);
        assertEquals(0, guest.memory().readLong(RESULT + 8) & Right.FD_FILESTAT_SET_SIZE);
        assertEquals(0, guest.memory().readLong(RESULT + 8) & Right.FD_SEEK);
        int reading = guest.open(ROOT, 0, "file", 0, Right.FD_READ, 0);
        guest.fails(Code.BADF, "fd_write", reading, guest.iovec("x"), 1, RESULT);
        guest.fails(Code.NOTCAPABLE, "fd_tell", reading, RESULT);
        int writing = guest.open(ROOT, 0, "file", 0, Right.FD_WRITE, 0);
        guest.fails(Code.BADF, "fd_read", writing, guest.iovec("x"), 1, RESULT);
    }

    @Test
    void whoMaySeekMayTell() {
        guest.open("file", CREATE);
        int seeking = guest.open(ROOT, 0, "file", 0, Right.FD_SEEK, 0);
        guest.does("fd_tell", seeking, RESULT).does("fd_seek", seeking, 0L, 1, RESULT);
        int telling = guest.open(ROOT, 0, "file", 0, Right.FD_TELL, 0);
        guest.does("fd_tell", telling, RESULT)
                .does("fd_seek", telling, 0L, 1, RESULT)
                .fails(Code.NOTCAPABLE, "fd_seek", telling, 1L, 1, RESULT);
    }

    @Test
    void renumberingClosesWhatWasThere() {
        int first = guest.open("first", CREATE);
        int second = guest.open("second", CREATE);
        guest.write(first, "one");
        guest.does("fd_renumber", first, second)
                .fails(Code.BADF, "fd_close", first)
                .fails(Code.BADF, "fd_renumber", second, first);
        assertEquals(3, guest.size(second));
        guest.does("fd_renumber", second, second).does("fd_close", second);
    }

    @Test
    void aPreopenTellsItsName() {
        guest.does("fd_prestat_get", ROOT, RESULT);
        assertEquals(5L << 32, guest.memory().readLong(RESULT));
        long buffer = guest.room(8);
        guest.does("fd_prestat_dir_name", ROOT, buffer, 5);
        assertEquals("/data", guest.text(buffer, 5));
        guest.fails(Code.NAMETOOLONG, "fd_prestat_dir_name", ROOT, buffer, 4)
                .fails(Code.BADF, "fd_prestat_get", 4, RESULT)
                .fails(Code.BADF, "fd_prestat_get", 1, RESULT);
    }

    private int type(int lookup, String path) {
        guest.does("path_filestat_get", ROOT, lookup, path, RESULT);
        return guest.memory().readByte(RESULT + 16);
    }
}
