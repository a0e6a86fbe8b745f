/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Odd paths, and paths that lead out. */
#include "check.h"

/* With a length of our own, for text with a NUL in it. */
__attribute__((import_module("wasi_snapshot_preview1"), import_name("path_open"))) int raw_path_open(
    int fd, int lookup, const char *path, int length, int oflags, uint64_t base, uint64_t inheriting,
    int fdflags, __wasi_fd_t *opened);
__attribute__((import_module("wasi_snapshot_preview1"), import_name("path_symlink"))) int
raw_path_symlink(const char *text, int text_length, int fd, const char *path, int length);

static int raw_open(const char *path, int length) {
  __wasi_fd_t fd;
  return raw_path_open(ROOT, 0, path, length, 0, 0, 0, 0, &fd);
}

int main(void) {
  static const char *const out[] = {
      "/dir/nested/file", "..", "../", "../..", "dir/../..", "dir/nested/../../../files.dir",
      "up", "up/etc/passwd", "dir/up-twice/etc", "///dir"};
  char deep[5000];
  GIVES(OK, __wasi_path_create_directory(ROOT, "dir"));
  GIVES(OK, __wasi_path_create_directory(ROOT, "dir/nested"));
  make_file(ROOT, "dir/nested/file");
  GIVES(OK, __wasi_path_symlink("..", ROOT, "up"));
  GIVES(OK, __wasi_path_symlink("../../up", ROOT, "dir/up-twice"));
  GIVES(OK, open_error(ROOT, 0, "dir/.//nested/../../dir/nested/../nested///./file", 0, 0));
  GIVES(OK, open_error(ROOT, 0, "dir/nested/", 0, 0));
  GIVES(OK, open_error(ROOT, 0, "dir/nested///", 0, 0));
  GIVES(NOTDIR, open_error(ROOT, 0, "dir/nested/file/", 0, 0));
  GIVES(NOTDIR, open_error(ROOT, 0, "dir/nested/file///", 0, 0));
  GIVES(NOTDIR, open_error(ROOT, 0, "dir/nested/file/.", 0, 0));
  GIVES(NOTDIR, open_error(ROOT, 0, "dir/nested/file/..", 0, 0));
  GIVES(INVAL, raw_open("dir/nested/file\0", 16));
  GIVES(INVAL, raw_open("\0", 1));
  GIVES(NOENT, raw_open("x", 0));
  GIVES(__WASI_ERRNO_ILSEQ, raw_open("\xff\xfe", 2));
  GIVES(INVAL, raw_path_symlink("a\0b", 3, ROOT, "nul", 3));
  for (unsigned i = 0; i < sizeof out / sizeof *out; i++) {
    GIVES(PERM, open_error(ROOT, FOLLOW, out[i], 0, 0));
    GIVES(PERM, open_error(ROOT, FOLLOW, out[i], CREAT, 0));
    GIVES(PERM, open_error(ROOT, FOLLOW, out[i], DIRECTORY, 0));
    __wasi_filestat_t stat;
    GIVES(PERM, __wasi_path_filestat_get(ROOT, FOLLOW, out[i], &stat));
  }
  memset(deep, 'n', sizeof deep);
  deep[256] = 0;
  GIVES(__WASI_ERRNO_NAMETOOLONG, open_error(ROOT, 0, deep, CREAT, 0));
  deep[255] = 0;
  GIVES(OK, open_error(ROOT, 0, deep, CREAT, 0));
  for (int i = 0; i < 4998; i += 2) memcpy(deep + i, "./", 3);
  GIVES(__WASI_ERRNO_NAMETOOLONG, open_error(ROOT, 0, deep, 0, 0));
  deep[4000] = 0;
  GIVES(OK, open_error(ROOT, 0, deep, 0, 0));
  DONE;
}
