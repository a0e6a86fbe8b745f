/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* What path_open makes of its flags and of rights. */
#include "check.h"

int main(void) {
  __wasi_fd_t fd;
  GIVES(NOENT, open_error(ROOT, 0, "absent", 0, 0));
  GIVES(NOENT, open_error(ROOT, 0, "", 0, 0));
  make_file(ROOT, "new");
  GIVES(EXIST, open_error(ROOT, 0, "new", CREAT | EXCL, 0));
  GIVES(OK, open_error(ROOT, 0, "newer", CREAT | EXCL, 0));
  GIVES(NOTDIR, open_error(ROOT, 0, "new", DIRECTORY, 0));
  GIVES(INVAL, open_error(ROOT, 0, "new", CREAT | DIRECTORY, 0));
  GIVES(INVAL, open_error(ROOT, 0, "new", 1 << 6, 0));
  GIVES(INVAL, open_error(ROOT, 1 << 3, "new", 0, 0));
  GIVES(OK, __wasi_path_open(ROOT, 0, ".", 0, 0, 0, __WASI_FDFLAGS_NONBLOCK, &fd));
  MUST(fdstat(fd).fs_flags == __WASI_FDFLAGS_NONBLOCK);
  fd = open_with(ROOT, "new", 0, 0, 0);
  GIVES(NOTDIR, open_error(fd, 0, "below", CREAT, 0));
  GIVES(BADF, open_error(999, 0, "below", CREAT, 0));

  fd = open_with(ROOT, "new", 0, WRITE, 0);
  MUST((fdstat(fd).fs_rights_base & (READ | WRITE)) == WRITE);
  MUST(write_some(fd, "fifty") == 5);
  GIVES(BADF, read_error(fd));
  GIVES(OK, __wasi_fd_close(fd));
  fd = open_with(ROOT, "new", 0, READ, 0);
  MUST((fdstat(fd).fs_rights_base & (READ | WRITE)) == READ);
  MUST(strcmp(read_some(fd), "fifty") == 0);
  GIVES(BADF, write_error(fd));
  fd = open_with(ROOT, "new", 0, READ | WRITE | STAT, 0);
  MUST(strcmp(read_some(fd), "fifty") == 0);
  MUST(write_some(fd, "more") == 4);
  MUST(filestat(fd).size == 9);
  fd = open_with(ROOT, "new", CREAT | TRUNC, READ | WRITE, 0);
  MUST(strcmp(read_some(fd), "") == 0);

  for (int i = 0; i < 2000; i++) {
    fd = open_with(ROOT, "digits", 0, READ, 0);
    MUST(fd < 100);
    MUST(strcmp(read_some(fd), "0123456789") == 0);
    GIVES(OK, __wasi_fd_close(fd));
    GIVES(BADF, read_error(fd));
  }
  DONE;
}
