/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Reading, writing, seeking, sizes, flags and times of files. */
#include "check.h"

static __wasi_fd_t fresh(const char *path) {
  return open_with(ROOT, path, CREAT | EXCL, EVERYTHING, 0);
}

static __wasi_filesize_t seek(__wasi_fd_t fd, __wasi_filedelta_t by, int whence) {
  __wasi_filesize_t place = -1;
  GIVES(OK, __wasi_fd_seek(fd, by, whence, &place));
  return place;
}

static void seeking(void) {
  __wasi_fd_t fd = fresh("seeking");
  __wasi_filesize_t place;
  char hundred[101];
  memset(hundred, 'x', 100);
  hundred[100] = 0;
  GIVES(OK, __wasi_fd_tell(fd, &place));
  MUST(place == 0);
  MUST(write_some(fd, hundred) == 100);
  MUST(seek(fd, 0, __WASI_WHENCE_CUR) == 100);
  MUST(seek(fd, -50, __WASI_WHENCE_CUR) == 50);
  MUST(seek(fd, 0, __WASI_WHENCE_SET) == 0);
  MUST(seek(fd, 1000, __WASI_WHENCE_CUR) == 1000);
  MUST(seek(fd, -10, __WASI_WHENCE_END) == 90);
  GIVES(INVAL, __wasi_fd_seek(fd, -2000, __WASI_WHENCE_CUR, &place));
  GIVES(INVAL, __wasi_fd_seek(fd, 0, 3, &place));
  MUST(strlen(read_some(fd)) == 10);
  GIVES(OK, __wasi_fd_tell(fd, &place));
  MUST(place == 100);
  seek(fd, 110, __WASI_WHENCE_SET);
  write_some(fd, "!");
  MUST(filestat(fd).size == 111);
}

static void placed(void) {
  __wasi_fd_t fd = fresh("placed");
  uint8_t bytes[6] = {0};
  __wasi_ciovec_t out[2] = {{(const uint8_t *)"ab", 2}, {(const uint8_t *)"cd", 2}};
  __wasi_iovec_t in[2] = {{bytes, 3}, {bytes + 3, 3}};
  __wasi_size_t count;
  GIVES(OK, __wasi_fd_pwrite(fd, out, 2, 0, &count));
  MUST(count == 4);
  GIVES(OK, __wasi_fd_pwrite(fd, out, 1, 2, &count));
  GIVES(OK, __wasi_fd_pread(fd, in, 2, 0, &count));
  MUST(count == 4 && memcmp(bytes, "abab\0", 6) == 0);
  GIVES(OK, __wasi_fd_pread(fd, in, 2, 2, &count));
  MUST(count == 2);
  GIVES(OK, __wasi_fd_pread(fd, in, 2, 100, &count));
  MUST(count == 0);
  MUST(seek(fd, 0, __WASI_WHENCE_CUR) == 0);
  GIVES(OK, __wasi_fd_fdstat_set_flags(fd, __WASI_FDFLAGS_APPEND));
  GIVES(OK, __wasi_fd_pwrite(fd, out, 1, 0, &count));
  MUST(filestat(fd).size == 4);
  __wasi_fd_t other = open_with(ROOT, "placed", 0, READ, 0);
  write_some(fd, "ef");
  MUST(strcmp(read_some(other), "ababef") == 0);
}

static void sizes(void) {
  __wasi_fd_t fd = fresh("sizes");
  GIVES(OK, __wasi_fd_allocate(fd, 0, 100));
  MUST(filestat(fd).size == 100);
  GIVES(OK, __wasi_fd_allocate(fd, 10, 10));
  MUST(filestat(fd).size == 100);
  GIVES(OK, __wasi_fd_allocate(fd, 90, 20));
  MUST(filestat(fd).size == 110);
  GIVES(INVAL, __wasi_fd_allocate(fd, 0, 0));
  GIVES(OK, __wasi_fd_advise(fd, 10, 50, __WASI_ADVICE_NORMAL));
  GIVES(INVAL, __wasi_fd_advise(fd, 10, 50, 77));
  GIVES(OK, __wasi_fd_filestat_set_size(fd, 5));
  MUST(filestat(fd).size == 5);
  GIVES(OK, __wasi_fd_filestat_set_size(fd, 500));
  MUST(filestat(fd).size == 500);
  GIVES(OK, __wasi_fd_sync(fd));
  GIVES(OK, __wasi_fd_datasync(fd));
}

static void appending(void) {
  __wasi_fd_t fd =
      open_with(ROOT, "appending", CREAT, EVERYTHING, __WASI_FDFLAGS_APPEND | __WASI_FDFLAGS_SYNC);
  MUST(fdstat(fd).fs_flags == (__WASI_FDFLAGS_APPEND | __WASI_FDFLAGS_SYNC));
  write_some(fd, "one");
  seek(fd, 0, __WASI_WHENCE_SET);
  write_some(fd, "two");
  MUST(seek(fd, 0, __WASI_WHENCE_CUR) == 6);
  GIVES(OK, __wasi_fd_fdstat_set_flags(fd, 0));
  seek(fd, 0, __WASI_WHENCE_SET);
  write_some(fd, "ONE");
  MUST(strcmp(read_some(fd), "two") == 0);
  MUST(path_stat(ROOT, 0, "appending").size == 6);
}

static void times(void) {
  __wasi_fd_t fd = fresh("times");
  __wasi_filestat_t before = filestat(fd);
  __wasi_timestamp_t earlier = before.mtim - 101;
  GIVES(OK, __wasi_fd_filestat_set_times(fd, earlier, earlier, __WASI_FSTFLAGS_MTIM));
  MUST(filestat(fd).mtim == earlier && filestat(fd).atim == before.atim);
  GIVES(OK, __wasi_path_filestat_set_times(ROOT, 0, "times", 7, 9, __WASI_FSTFLAGS_ATIM));
  MUST(filestat(fd).mtim == earlier && filestat(fd).atim == 7);
  GIVES(OK, __wasi_fd_filestat_set_times(fd, 0, 0, __WASI_FSTFLAGS_MTIM_NOW));
  MUST(filestat(fd).mtim >= before.mtim);
  uint16_t both[] = {
      __WASI_FSTFLAGS_MTIM | __WASI_FSTFLAGS_MTIM_NOW, __WASI_FSTFLAGS_ATIM | __WASI_FSTFLAGS_ATIM_NOW};
  for (int i = 0; i < 2; i++) {
    before = filestat(fd);
    GIVES(INVAL, __wasi_fd_filestat_set_times(fd, 1, 2, both[i]));
    GIVES(INVAL, __wasi_path_filestat_set_times(ROOT, 0, "times", 1, 2, both[i]));
    MUST(filestat(fd).mtim == before.mtim && filestat(fd).atim == before.atim);
  }
  GIVES(INVAL, __wasi_fd_filestat_set_times(fd, 1, 2, 1 << 7));
}

static void unlinked(void) {
  __wasi_fd_t fd = fresh("unlinked");
  write_some(fd, "still here");
  GIVES(OK, __wasi_path_unlink_file(ROOT, "unlinked"));
  GIVES(OK, __wasi_fd_close(fresh("unlinked")));
  MUST(filestat(fd).size == 10 && filestat(fd).nlink == 0);
  seek(fd, 0, __WASI_WHENCE_SET);
  MUST(strcmp(read_some(fd), "still here") == 0);
  MUST(path_stat(ROOT, 0, "unlinked").size == 0);
}

int main(void) {
  seeking();
  placed();
  sizes();
  appending();
  times();
  unlinked();
  DONE;
}
