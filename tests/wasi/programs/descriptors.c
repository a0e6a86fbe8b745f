/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Numbers of descriptors: closing, renumbering, granted folders and the standard streams. */
#include "check.h"

#include <unistd.h>

int main(void) {
  uint8_t name[8];
  __wasi_prestat_t granted;
  GIVES(OK, __wasi_fd_prestat_get(ROOT, &granted));
  MUST(granted.tag == __WASI_PREOPENTYPE_DIR && granted.u.dir.pr_name_len == 1);
  GIVES(OK, __wasi_fd_prestat_dir_name(ROOT, name, 8));
  MUST(name[0] == '/');
  GIVES(__WASI_ERRNO_NAMETOOLONG, __wasi_fd_prestat_dir_name(ROOT, name, 0));
  GIVES(BADF, __wasi_fd_prestat_get(ROOT + 1, &granted));
  GIVES(BADF, __wasi_fd_prestat_get(1, &granted));
  GIVES(BADF, __wasi_fd_close((__wasi_fd_t)-1));

  __wasi_fd_t dir;
  GIVES(OK, __wasi_path_open(ROOT, 0, "listed.dir", DIRECTORY, EVERYTHING & ~WRITE, EVERYTHING, 0, &dir));
  __wasi_fd_t one = open_with(ROOT, "text", 0, READ | STAT, 0);
  __wasi_fd_t two = open_with(ROOT, "digits", 0, READ | WRITE | STAT, 0);
  __wasi_fdstat_t before = fdstat(one), after;
  GIVES(OK, __wasi_fd_renumber(one, two));
  GIVES(BADF, __wasi_fd_close(one));
  after = fdstat(two);
  MUST(before.fs_rights_base == after.fs_rights_base && before.fs_filetype == after.fs_filetype);
  MUST(strcmp(read_some(two), "text") == 0);
  GIVES(BADF, __wasi_fd_renumber(two, one));
  GIVES(BADF, __wasi_fd_renumber(one, two));
  GIVES(OK, __wasi_fd_renumber(two, two));
  MUST(!isatty(two));
  GIVES(OK, __wasi_fd_close(two));

  __wasi_filestat_t listed = filestat(dir);
  GIVES(OK, __wasi_fd_renumber(dir, ROOT));
  MUST(filestat(ROOT).ino == listed.ino && filestat(ROOT).dev == listed.dev);
  GIVES(BADF, __wasi_fd_prestat_get(ROOT, &granted));
  GIVES(BADF, __wasi_fd_fdstat_get(dir, &after));
  GIVES(OK, open_error(ROOT, 0, "one", 0, READ));
  GIVES(OK, __wasi_path_open(ROOT, 0, ".", DIRECTORY, EVERYTHING & ~WRITE, EVERYTHING, 0, &dir));
  GIVES(OK, __wasi_fd_close(ROOT));
  GIVES(BADF, __wasi_fd_fdstat_get(ROOT, &after));
  MUST(fdstat(dir).fs_filetype == __WASI_FILETYPE_DIRECTORY);

  /* The standard streams can be moved too; standard error comes last, it tells what went wrong. */
  for (__wasi_fd_t stream = 0; stream < 2; stream++) {
    __wasi_fd_t to = open_with(dir, "one", 0, READ, 0);
    GIVES(OK, __wasi_fd_renumber(stream, to));
    (void)fdstat(to);
    GIVES(BADF, __wasi_fd_fdstat_get(stream, &after));
  }
  DONE;
}
