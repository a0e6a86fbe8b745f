/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Making, removing, renaming, listing and misusing directories. */
#include "check.h"

/* Lists with a buffer of this size until it is no longer filled; gives the number of entries. */
static int list(__wasi_fd_t fd, uint32_t size, int *dots) {
  uint8_t *buffer = malloc(size);
  __wasi_dircookie_t cookie = 0;
  __wasi_size_t used = size;
  int count = 0;
  *dots = 0;
  while (used == size) {
    GIVES(OK, __wasi_fd_readdir(fd, buffer, size, cookie, &used));
    MUST(used <= size);
    for (uint32_t at = 0; at + 24 <= used;) {
      __wasi_dirent_t entry;
      memcpy(&entry, buffer + at, 24);
      if (at + 24 + entry.d_namlen > used) break;
      if (entry.d_namlen == 1 && buffer[at + 24] == '.') {
        MUST(entry.d_ino == filestat(fd).ino);
        MUST(entry.d_type == __WASI_FILETYPE_DIRECTORY);
        (*dots)++;
      }
      if (entry.d_namlen == 2 && memcmp(buffer + at + 24, "..", 2) == 0) (*dots)++;
      cookie = entry.d_next;
      at += 24 + entry.d_namlen;
      count++;
    }
  }
  free(buffer);
  return count;
}

static void listing(void) {
  char name[32];
  int dots;
  GIVES(OK, __wasi_path_create_directory(ROOT, "many"));
  __wasi_fd_t fd = open_with(ROOT, "many", DIRECTORY, EVERYTHING & ~(READ | WRITE), 0);
  MUST(list(fd, 256, &dots) == 2 && dots == 2);
  for (int i = 0; i < 1000; i++) {
    snprintf(name, sizeof name, "entry.%d", i);
    make_file(fd, name);
  }
  MUST(list(fd, 256, &dots) == 1002 && dots == 2);
  MUST(list(fd, 65536, &dots) == 1002);
  MUST(list(fd, 40, &dots) == 1002);

  /* What is deleted while it is listed disturbs nobody. */
  uint8_t buffer[128];
  __wasi_size_t used;
  GIVES(OK, __wasi_fd_readdir(fd, buffer, sizeof buffer, 0, &used));
  for (int i = 0; i < 1000; i++) {
    snprintf(name, sizeof name, "entry.%d", i);
    GIVES(OK, __wasi_path_unlink_file(fd, name));
  }
  GIVES(OK, __wasi_fd_readdir(fd, buffer, sizeof buffer, 2, &used));
  MUST(used == 0);
  GIVES(INVAL, __wasi_fd_readdir(fd, buffer, sizeof buffer, 5000, &used));
  GIVES(OK, __wasi_fd_readdir(fd, buffer, 0, 0, &used));
  MUST(used == 0);
  GIVES(OK, __wasi_path_remove_directory(ROOT, "many"));
  GIVES(NOTDIR, __wasi_fd_readdir(open_with(ROOT, "text", 0, READ, 0), buffer, 8, 0, &used));
}

static void removing(void) {
  GIVES(OK, __wasi_path_create_directory(ROOT, "dir"));
  GIVES(EXIST, __wasi_path_create_directory(ROOT, "dir"));
  GIVES(EXIST, __wasi_path_create_directory(ROOT, "text"));
  GIVES(NOENT, __wasi_path_create_directory(ROOT, "absent/dir"));
  GIVES(OK, __wasi_path_create_directory(ROOT, "dir/nested/"));
  GIVES(NOTEMPTY, __wasi_path_remove_directory(ROOT, "dir"));
  GIVES(OK, __wasi_path_remove_directory(ROOT, "dir/nested"));
  GIVES(ISDIR, __wasi_path_unlink_file(ROOT, "dir"));
  GIVES(ISDIR, __wasi_path_unlink_file(ROOT, "dir/"));
  GIVES(OK, __wasi_path_remove_directory(ROOT, "dir/"));
  GIVES(NOENT, __wasi_path_remove_directory(ROOT, "dir"));
  GIVES(NOTDIR, __wasi_path_remove_directory(ROOT, "text"));
  GIVES(NOTDIR, __wasi_path_remove_directory(ROOT, "text/"));
  GIVES(NOTDIR, __wasi_path_unlink_file(ROOT, "text/"));

  /* A name is free again at once, also while what had it is open. */
  GIVES(OK, __wasi_path_create_directory(ROOT, "dir"));
  __wasi_fd_t fd = open_with(ROOT, "dir", DIRECTORY, 0, 0);
  GIVES(OK, __wasi_path_remove_directory(ROOT, "dir"));
  GIVES(OK, __wasi_path_create_directory(ROOT, "dir"));
  GIVES(OK, __wasi_fd_close(fd));
  GIVES(OK, __wasi_path_remove_directory(ROOT, "dir"));
}

static void renaming(void) {
  GIVES(OK, __wasi_path_create_directory(ROOT, "source"));
  __wasi_fd_t fd = open_with(ROOT, "source", DIRECTORY, EVERYTHING & ~(READ | WRITE), 0);
  GIVES(OK, __wasi_path_rename(ROOT, "source/", ROOT, "target"));
  GIVES(NOENT, open_error(ROOT, 0, "source", DIRECTORY, 0));
  make_file(fd, "made-after-the-move");
  MUST(path_stat(ROOT, 0, "target/made-after-the-move").filetype == __WASI_FILETYPE_REGULAR_FILE);
  GIVES(OK, __wasi_path_unlink_file(fd, "made-after-the-move"));
  GIVES(OK, __wasi_path_rename(ROOT, "target", ROOT, "source/"));
  GIVES(OK, __wasi_path_rename(ROOT, "source/", ROOT, "target/"));
  GIVES(OK, __wasi_path_rename(ROOT, "target", ROOT, "source"));

  GIVES(OK, __wasi_path_create_directory(ROOT, "target"));
  GIVES(OK, __wasi_path_rename(ROOT, "source", ROOT, "target"));
  GIVES(NOENT, open_error(ROOT, 0, "source", DIRECTORY, 0));
  GIVES(OK, __wasi_path_create_directory(ROOT, "source"));
  make_file(ROOT, "target/file");
  GIVES(NOTEMPTY, __wasi_path_rename(ROOT, "source", ROOT, "target"));
  GIVES(NOTDIR, __wasi_path_rename(ROOT, "source", ROOT, "target/file"));
  GIVES(INVAL, __wasi_path_rename(ROOT, "target", ROOT, "target/below"));
  GIVES(ISDIR, __wasi_path_rename(ROOT, "target/file", ROOT, "source"));
  GIVES(NOTDIR, __wasi_path_rename(ROOT, "target/file", ROOT, "absent/"));
  GIVES(NOTDIR, __wasi_path_rename(ROOT, "target/file/", ROOT, "absent"));
  GIVES(NOENT, __wasi_path_rename(ROOT, "absent", ROOT, "other"));

  /* An open file is found where it was moved to. */
  __wasi_fd_t file = open_with(ROOT, "target/file", 0, READ | WRITE | STAT, 0);
  GIVES(OK, __wasi_path_rename(ROOT, "target/file", ROOT, "source/moved"));
  write_some(file, "abc");
  __wasi_filestat_t moved = filestat(file);
  MUST(moved.size == 3 && moved.nlink == 1);
  MUST(moved.ino == path_stat(ROOT, 0, "source/moved").ino);
  make_file(ROOT, "source/other");
  GIVES(OK, __wasi_path_rename(ROOT, "source/moved", ROOT, "source/other"));
  MUST(path_stat(ROOT, 0, "source/other").size == 3);
}

static void misusing(void) {
  __wasi_fd_t fd = open_with(ROOT, ".", DIRECTORY, SEEK | STAT, 0);
  __wasi_filesize_t place;
  __wasi_size_t count;
  uint8_t bytes[4];
  __wasi_iovec_t in = {bytes, 4};
  __wasi_ciovec_t out = {bytes, 4};
  MUST((fdstat(fd).fs_rights_base & SEEK) == 0);
  MUST(fdstat(fd).fs_filetype == __WASI_FILETYPE_DIRECTORY);
  GIVES(BADF, __wasi_fd_seek(fd, 0, __WASI_WHENCE_CUR, &place));
  GIVES(BADF, __wasi_fd_seek(fd, 0, __WASI_WHENCE_SET, &place));
  GIVES(BADF, __wasi_fd_seek(fd, 0, __WASI_WHENCE_END, &place));
  GIVES(BADF, __wasi_fd_tell(fd, &place));
  GIVES(BADF, read_error(fd));
  GIVES(BADF, write_error(fd));
  GIVES(BADF, __wasi_fd_pread(fd, &in, 1, 0, &count));
  GIVES(BADF, __wasi_fd_pwrite(fd, &out, 1, 0, &count));
  GIVES(BADF, __wasi_fd_allocate(fd, 0, 1));
  GIVES(BADF, __wasi_fd_filestat_set_size(fd, 0));
  GIVES(ISDIR, open_error(ROOT, 0, ".", DIRECTORY, READ | WRITE));
  GIVES(OK, open_error(ROOT, 0, ".", DIRECTORY, READ));
  GIVES(OK, open_error(ROOT, 0, ".", 0, 0));
}

int main(void) {
  listing();
  removing();
  renaming();
  misusing();
  DONE;
}
