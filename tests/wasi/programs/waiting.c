/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Clocks, and waiting for them and for streams. */
#include "check.h"

#define MILLIS 1000000ull

static __wasi_subscription_t clock_in(uint64_t userdata, int clock, uint64_t time, int flags) {
  __wasi_subscription_t wish;
  memset(&wish, 0, sizeof wish);
  wish.userdata = userdata;
  wish.u.tag = __WASI_EVENTTYPE_CLOCK;
  wish.u.u.clock.id = clock;
  wish.u.u.clock.timeout = time;
  wish.u.u.clock.flags = flags;
  return wish;
}

static __wasi_subscription_t stream(uint64_t userdata, int type, __wasi_fd_t fd) {
  __wasi_subscription_t wish;
  memset(&wish, 0, sizeof wish);
  wish.userdata = userdata;
  wish.u.tag = type;
  wish.u.u.fd_read.file_descriptor = fd;
  return wish;
}

static uint64_t now(int clock) {
  __wasi_timestamp_t time = 0;
  GIVES(OK, __wasi_clock_time_get(clock, 1, &time));
  return time;
}

int main(void) {
  __wasi_timestamp_t resolution = 0;
  __wasi_event_t events[4];
  __wasi_size_t count = 0;
  for (int clock = __WASI_CLOCKID_REALTIME; clock <= __WASI_CLOCKID_MONOTONIC; clock++) {
    GIVES(OK, __wasi_clock_res_get(clock, &resolution));
    MUST(resolution > 0 && resolution <= 1000 * MILLIS);
  }
  MUST(now(__WASI_CLOCKID_REALTIME) > 1700000000ull * 1000 * MILLIS);
  GIVES(INVAL, __wasi_clock_time_get(99, 1, &resolution));
  uint64_t start = now(__WASI_CLOCKID_MONOTONIC);
  MUST(now(__WASI_CLOCKID_MONOTONIC) >= start);

  __wasi_subscription_t alarms[] = {
      clock_in(1, __WASI_CLOCKID_MONOTONIC, 30 * MILLIS, 0),
      clock_in(2, __WASI_CLOCKID_MONOTONIC, 3600000 * MILLIS, 0)};
  GIVES(OK, __wasi_poll_oneoff(alarms, events, 2, &count));
  MUST(count == 1 && events[0].userdata == 1 && events[0].error == OK);
  MUST(events[0].type == __WASI_EVENTTYPE_CLOCK);
  MUST(now(__WASI_CLOCKID_MONOTONIC) - start >= 30 * MILLIS);
  __wasi_subscription_t past =
      clock_in(3, __WASI_CLOCKID_REALTIME, 1, __WASI_SUBCLOCKFLAGS_SUBSCRIPTION_CLOCK_ABSTIME);
  GIVES(OK, __wasi_poll_oneoff(&past, events, 1, &count));
  MUST(count == 1 && events[0].userdata == 3);
  past = clock_in(4, 99, 1, 0);
  GIVES(OK, __wasi_poll_oneoff(&past, events, 1, &count));
  MUST(count == 1 && events[0].userdata == 4 && events[0].error == INVAL);

  __wasi_subscription_t streams[] = {
      stream(10, __WASI_EVENTTYPE_FD_WRITE, 1), stream(11, __WASI_EVENTTYPE_FD_WRITE, 2),
      stream(12, __WASI_EVENTTYPE_FD_READ, 77), clock_in(13, __WASI_CLOCKID_MONOTONIC, 200 * MILLIS, 0)};
  GIVES(OK, __wasi_poll_oneoff(streams, events, 4, &count));
  MUST(count == 3);
  for (unsigned i = 0; i < count; i++) {
    MUST(events[i].userdata == 10 + i);
    MUST(events[i].error == (i == 2 ? BADF : OK));
  }
  streams[0] = stream(20, __WASI_EVENTTYPE_FD_READ, 0);
  streams[1] = clock_in(21, __WASI_CLOCKID_MONOTONIC, 30000 * MILLIS, 0);
  GIVES(OK, __wasi_poll_oneoff(streams, events, 2, &count));
  MUST(count == 1 && events[0].userdata == 20 && events[0].error == OK);
  MUST(strcmp(read_some(0), "typed\n") == 0);

  GIVES(OK, __wasi_poll_oneoff(&streams[1], events, 0, &count) == INVAL ? OK : INVAL);
  GIVES(OK, __wasi_sched_yield());
  DONE;
}
