/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.HostFunction;
import dev.edgewright.engine.Imports;
import dev.edgewright.engine.ValueType;
import dev.edgewright.host.grants.Grants;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The host of one guest that imports {@code wasi_snapshot_preview1}: all of WASI preview 1, over
 * nothing but what was granted. To be used by the thread that runs the guest.
 *
 * <p>A pointer outside the guest's memory ends the guest with a trap; every other failure is an
 * error code. A call of {@code proc_exit} leaves the guest by {@link ProcExit}.
 */
public final class Wasi1 implements AutoCloseable {

    /** The name under which programs import these functions. */
    public static final String MODULE = "wasi_snapshot_preview1";

    private final Descriptors open;
    private final List<HostFunction> functions = new ArrayList<>();

    private Wasi1(Grants grants) throws IOException {
        this.open = Descriptors.of(grants);
        SystemCalls system = new SystemCalls(grants);
        addSystem(system);
        addFd(new FdCalls(open, grants.clock()));
        addTransfers(new TransferCalls(open));
        addPath(new PathCalls(open, grants.clock()));
        add("path_open", "iiiiiIIii", new PathOpen(open)::open);
        add("poll_oneoff", "iiii", new PollCall(open, system, grants.clock())::poll);
    }

    /**
     * Opens what was granted.
     *
     * @throws IOException when a granted directory is gone; its message is a sentence for the user
     */
    public static Wasi1 open(Grants grants) throws IOException {
        return new Wasi1(grants);
    }

    /** The functions to link a program with. */
    public Imports imports() {
        return Imports.of(functions);
    }

    /** Closes everything the guest left open. */
    @Override
    public void close() {
        open.closeAll();
    }

    private void addSystem(SystemCalls calls) {
        add("args_get", "ii", calls::argsGet);
        add("args_sizes_get", "ii", calls::argsSizesGet);
        add("environ_get", "ii", calls::environGet);
        add("environ_sizes_get", "ii", calls::environSizesGet);
        add("clock_res_get", "ii", calls::clockResGet);
        add("clock_time_get", "iIi", calls::clockTimeGet);
        add("random_get", "ii", calls::randomGet);
        add("proc_raise", "i", calls::procRaise);
        add("sched_yield", "", calls::schedYield);
        functions.add(
                new HostFunction(
                        MODULE,
                        "proc_exit",
                        new FunctionType(List.of(ValueType.I32), List.of()),
                        (caller, arguments) -> {
                            calls.procExit(new Call(caller, arguments));
                            return new long[0];
                        }));
    }

    private void addFd(FdCalls calls) {
        add("fd_advise", "iIIi", calls::advise);
        add("fd_allocate", "iII", calls::allocate);
        add("fd_close", "i", calls::close);
        add("fd_datasync", "i", calls::datasync);
        add("fd_fdstat_get", "ii", calls::fdstatGet);
        add("fd_fdstat_set_flags", "ii", calls::fdstatSetFlags);
        add("fd_fdstat_set_rights", "iII", calls::fdstatSetRights);
        add("fd_filestat_get", "ii", calls::filestatGet);
        add("fd_filestat_set_size", "iI", calls::filestatSetSize);
        add("fd_filestat_set_times", "iIIi", calls::filestatSetTimes);
        add("fd_prestat_get", "ii", calls::prestatGet);
        add("fd_prestat_dir_name", "iii", calls::prestatDirName);
        add("fd_renumber", "ii", calls::renumber);
        add("fd_sync", "i", calls::sync);
        add("sock_accept", "iii", calls::socket);
        add("sock_recv", "iiiiii", calls::socket);
        add("sock_send", "iiiii", calls::socket);
        add("sock_shutdown", "ii", calls::socket);
    }

    private void addTransfers(TransferCalls calls) {
        add("fd_pread", "iiiIi", calls::pread);
        add("fd_pwrite", "iiiIi", calls::pwrite);
        add("fd_read", "iiii", calls::read);
        add("fd_readdir", "iiiIi", calls::readdir);
        add("fd_seek", "iIii", calls::seek);
        add("fd_tell", "ii", calls::tell);
        add("fd_write", "iiii", calls::write);
    }

    private void addPath(PathCalls calls) {
        add("path_create_directory", "iii", calls::createDirectory);
        add("path_filestat_get", "iiiii", calls::filestatGet);
        add("path_filestat_set_times", "iiiiIIi", calls::filestatSetTimes);
        add("path_link", "iiiiiii", calls::link);
        add("path_readlink", "iiiiii", calls::readlink);
        add("path_remove_directory", "iii", calls::removeDirectory);
        add("path_rename", "iiiiii", calls::rename);
        add("path_symlink", "iiiii", calls::symlink);
        add("path_unlink_file", "iii", calls::unlinkFile);
    }

    /** Adds a function that gives an error code; {@code i} is an i32, {@code I} an i64. */
    private void add(String name, String parameters, Call.Answer answer) {
        List<ValueType> types =
                parameters
                        .chars()
                        .mapToObj(letter -> letter == 'I' ? ValueType.I64 : ValueType.I32)
                        .toList();
        functions.add(
                new HostFunction(
                        MODULE,
                        name,
                        new FunctionType(types, List.of(ValueType.I32)),
                        (caller, arguments) ->
                                new long[] {answer(answer, new Call(caller, arguments))}));
    }

    private static int answer(Call.Answer answer, Call call) {
        try {
            answer.to(call);
            return Errno.SUCCESS.code();
        } catch (WasiException e) {
            return e.errno().code();
        } catch (IOException e) {
            return IoErrors.of(e).code();
        }
    }
}
