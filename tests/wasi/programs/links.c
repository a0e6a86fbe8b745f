/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Symbolic and hard links. */
#include "check.h"

static int text_of(const char *path, char *into, int size) {
  __wasi_size_t used = 0;
  GIVES(OK, __wasi_path_readlink(ROOT, path, (uint8_t *)into, size, &used));
  return used;
}

static void following(void) {
  GIVES(OK, __wasi_path_create_directory(ROOT, "dir"));
  make_file(ROOT, "dir/file");
  GIVES(OK, __wasi_path_symlink("dir", ROOT, "to-dir"));
  GIVES(OK, __wasi_path_symlink("dir/file", ROOT, "to-file"));
  GIVES(OK, __wasi_path_symlink("nowhere", ROOT, "dangling"));
  GIVES(OK, __wasi_path_symlink("loop", ROOT, "loop"));
  for (int directory = 0; directory <= DIRECTORY; directory += DIRECTORY) {
    GIVES(LOOP, open_error(ROOT, 0, "to-dir", directory, 0));
    GIVES(LOOP, open_error(ROOT, 0, "to-file", directory, 0));
    GIVES(LOOP, open_error(ROOT, 0, "dangling", directory, 0));
    GIVES(LOOP, open_error(ROOT, 0, "loop", directory, 0));
    GIVES(LOOP, open_error(ROOT, FOLLOW, "loop", directory, 0));
    GIVES(NOENT, open_error(ROOT, FOLLOW, "dangling", directory, 0));
  }
  GIVES(OK, open_error(ROOT, FOLLOW, "to-dir", DIRECTORY, 0));
  GIVES(OK, open_error(ROOT, 0, "to-dir/file", 0, READ));
  GIVES(OK, open_error(ROOT, FOLLOW, "to-file", 0, READ));
  GIVES(NOTDIR, open_error(ROOT, FOLLOW, "to-file", DIRECTORY, 0));
  GIVES(EXIST, open_error(ROOT, FOLLOW, "dangling", CREAT | EXCL, 0));
  GIVES(OK, open_error(ROOT, FOLLOW, "dangling", CREAT, 0));
  MUST(path_stat(ROOT, 0, "nowhere").filetype == __WASI_FILETYPE_REGULAR_FILE);
  MUST(path_stat(ROOT, 0, "to-dir").filetype == __WASI_FILETYPE_SYMBOLIC_LINK);
  MUST(path_stat(ROOT, FOLLOW, "to-dir").filetype == __WASI_FILETYPE_DIRECTORY);
  MUST(path_stat(ROOT, FOLLOW, "to-file").filetype == __WASI_FILETYPE_REGULAR_FILE);
  GIVES(OK, __wasi_path_unlink_file(ROOT, "to-dir"));
  MUST(path_stat(ROOT, 0, "dir").filetype == __WASI_FILETYPE_DIRECTORY);
}

static void making(void) {
  GIVES(NOENT, __wasi_path_symlink("source", ROOT, "absent/"));
  GIVES(EXIST, __wasi_path_symlink("source", ROOT, "dir/"));
  GIVES(EXIST, __wasi_path_symlink("source", ROOT, "dir"));
  GIVES(NOTDIR, __wasi_path_symlink("source", ROOT, "text/"));
  GIVES(EXIST, __wasi_path_symlink("source", ROOT, "text"));
  GIVES(PERM, __wasi_path_symlink("/", ROOT, "absolute"));
  GIVES(NOENT, __wasi_path_symlink("", ROOT, "empty"));
}

static void reading(void) {
  char buffer[10] = {0};
  GIVES(OK, __wasi_path_symlink("target", ROOT, "short"));
  MUST(text_of("short", buffer, sizeof buffer) == 6);
  MUST(memcmp(buffer, "target\0\0\0", 10) == 0);
  memset(buffer, 0, sizeof buffer);
  MUST(text_of("short", buffer, 4) == 4);
  MUST(memcmp(buffer, "targ\0", 6) == 0);
  MUST(text_of("short", buffer, 0) == 0);
  __wasi_size_t used;
  GIVES(INVAL, __wasi_path_readlink(ROOT, "text", (uint8_t *)buffer, 4, &used));
  GIVES(NOENT, __wasi_path_readlink(ROOT, "absent", (uint8_t *)buffer, 4, &used));
}

static void dating(void) {
  GIVES(OK, __wasi_path_symlink("text", ROOT, "dated"));
  __wasi_filestat_t file = path_stat(ROOT, 0, "text");
  __wasi_filestat_t link = path_stat(ROOT, 0, "dated");
  __wasi_timestamp_t earlier = link.mtim - 201;
  GIVES(OK, __wasi_path_filestat_set_times(ROOT, 0, "dated", 0, earlier, __WASI_FSTFLAGS_MTIM));
  MUST(path_stat(ROOT, 0, "dated").mtim == earlier);
  MUST(path_stat(ROOT, 0, "text").mtim == file.mtim);
  MUST(path_stat(ROOT, FOLLOW, "dated").mtim == file.mtim);
  GIVES(OK, __wasi_path_filestat_set_times(ROOT, FOLLOW, "dated", 0, 12345, __WASI_FSTFLAGS_MTIM));
  MUST(path_stat(ROOT, 0, "text").mtim == 12345);
  MUST(path_stat(ROOT, 0, "dated").mtim == earlier);
}

static void hard(void) {
  make_file(ROOT, "original");
  GIVES(OK, __wasi_path_link(ROOT, 0, "original", ROOT, "dir/hard"));
  __wasi_fd_t one = open_with(ROOT, "original", 0, READ | STAT, 0);
  __wasi_fd_t two = open_with(ROOT, "dir/hard", 0, READ | STAT, 0);
  __wasi_filestat_t first = filestat(one), second = filestat(two);
  MUST(memcmp(&first, &second, sizeof first) == 0 && first.nlink == 2);
  MUST(fdstat(one).fs_rights_base == fdstat(two).fs_rights_base);
  GIVES(EXIST, __wasi_path_link(ROOT, 0, "original", ROOT, "original"));
  GIVES(EXIST, __wasi_path_link(ROOT, 0, "original", ROOT, "dir"));
  GIVES(EXIST, __wasi_path_link(ROOT, 0, "original", ROOT, "short"));
  GIVES(PERM, __wasi_path_link(ROOT, 0, "dir", ROOT, "second-dir"));
  GIVES(NOENT, __wasi_path_link(ROOT, 0, "original", ROOT, "absent/"));
  GIVES(NOENT, __wasi_path_link(ROOT, 0, "absent", ROOT, "other"));
  GIVES(INVAL, __wasi_path_link(ROOT, FOLLOW, "short", ROOT, "other"));
  /* A link to a link that leads nowhere, or to itself, is a link. */
  GIVES(OK, __wasi_path_link(ROOT, 0, "short", ROOT, "second-short"));
  GIVES(OK, __wasi_path_link(ROOT, 0, "loop", ROOT, "second-loop"));
  MUST(path_stat(ROOT, 0, "second-loop").filetype == __WASI_FILETYPE_SYMBOLIC_LINK);
}

int main(void) {
  following();
  making();
  reading();
  dating();
  hard();
  DONE;
}
