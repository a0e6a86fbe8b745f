/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.grants.HostClock;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/**
 * The times to be set on a file as the flags of WASI ask; null for one that stays as it is.
 *
 * @param modified when it was written last
 * @param accessed when it was read last
 */
record FileTimes(FileTime modified, FileTime accessed) {

    private static final int ACCESSED = 1;
    private static final int ACCESSED_NOW = 2;
    private static final int MODIFIED = 4;
    private static final int MODIFIED_NOW = 8;
    private static final int ALL = 15;

    /** Reads the arguments of a call: two times in nanoseconds and the flags. */
    static FileTimes of(Call call, int position, HostClock clock) throws WasiException {
        int flags = call.number(position + 2);
        if ((flags & ~ALL) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        return new FileTimes(
                time(call.wide(position + 1), flags, MODIFIED, MODIFIED_NOW, clock),
                time(call.wide(position), flags, ACCESSED, ACCESSED_NOW, clock));
    }

    private static FileTime time(long given, int flags, int set, int now, HostClock clock)
            throws WasiException {
        boolean toGiven = (flags & set) != 0;
        boolean toNow = (flags & now) != 0;
        if (toGiven && toNow) {
            throw new WasiException(Errno.INVAL);
        }
        if (toGiven) {
            return FileTime.from(given, TimeUnit.NANOSECONDS);
        }
        return toNow ? FileTime.from(clock.realtime(), TimeUnit.NANOSECONDS) : null;
    }
}
