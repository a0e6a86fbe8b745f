/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Rights: what a granted folder has, what is handed on, what is given up. */
#include "check.h"

static const __wasi_rights_t DIRECTORY_RIGHTS =
    __WASI_RIGHTS_PATH_CREATE_DIRECTORY | __WASI_RIGHTS_PATH_CREATE_FILE |
    __WASI_RIGHTS_PATH_LINK_SOURCE | __WASI_RIGHTS_PATH_LINK_TARGET | __WASI_RIGHTS_PATH_OPEN |
    __WASI_RIGHTS_FD_READDIR | __WASI_RIGHTS_PATH_READLINK | __WASI_RIGHTS_PATH_RENAME_SOURCE |
    __WASI_RIGHTS_PATH_RENAME_TARGET | __WASI_RIGHTS_PATH_SYMLINK |
    __WASI_RIGHTS_PATH_REMOVE_DIRECTORY | __WASI_RIGHTS_PATH_UNLINK_FILE |
    __WASI_RIGHTS_PATH_FILESTAT_GET | __WASI_RIGHTS_PATH_FILESTAT_SET_TIMES |
    __WASI_RIGHTS_FD_FILESTAT_GET | __WASI_RIGHTS_FD_FILESTAT_SET_TIMES;
static const __wasi_rights_t FILE_RIGHTS =
    __WASI_RIGHTS_FD_DATASYNC | READ | SEEK | __WASI_RIGHTS_FD_FDSTAT_SET_FLAGS |
    __WASI_RIGHTS_FD_SYNC | TELL | WRITE | __WASI_RIGHTS_FD_ADVISE | __WASI_RIGHTS_FD_ALLOCATE |
    STAT | __WASI_RIGHTS_FD_FILESTAT_SET_SIZE | __WASI_RIGHTS_FD_FILESTAT_SET_TIMES |
    __WASI_RIGHTS_POLL_FD_READWRITE;

static void granted(void) {
  __wasi_fdstat_t root = fdstat(ROOT);
  MUST((root.fs_rights_base & DIRECTORY_RIGHTS) == DIRECTORY_RIGHTS);
  MUST((root.fs_rights_inheriting & (DIRECTORY_RIGHTS | FILE_RIGHTS)) ==
      (DIRECTORY_RIGHTS | FILE_RIGHTS));
  MUST((root.fs_rights_base & __WASI_RIGHTS_FD_FILESTAT_SET_SIZE) == 0);
  MUST(root.fs_flags == 0);
  __wasi_fd_t fd;
  GIVES(OK, __wasi_path_open(ROOT, 0, ".", 0, root.fs_rights_base, root.fs_rights_inheriting, 0, &fd));
  MUST(fdstat(fd).fs_rights_base == root.fs_rights_base);
  MUST(fdstat(fd).fs_rights_inheriting == root.fs_rights_inheriting);
}

static void given_up(void) {
  __wasi_filesize_t place;
  __wasi_fd_t fd = open_with(ROOT, "file", CREAT, READ | WRITE | SEEK | TELL, 0);
  MUST(write_some(fd, "abcd") == 4);
  GIVES(OK, __wasi_fd_seek(fd, 0, __WASI_WHENCE_SET, &place));
  MUST(strcmp(read_some(fd), "abcd") == 0);
  GIVES(OK, __wasi_fd_fdstat_set_rights(fd, SEEK | TELL, 0));
  MUST(fdstat(fd).fs_rights_base == (SEEK | TELL));
  GIVES(BADF, read_error(fd));
  GIVES(BADF, write_error(fd));
  GIVES(OK, __wasi_fd_seek(fd, 0, __WASI_WHENCE_SET, &place));
  GIVES(NOTCAPABLE, __wasi_fd_fdstat_set_rights(fd, READ | SEEK | TELL, 0));
  GIVES(NOTCAPABLE, __wasi_fd_fdstat_set_rights(fd, SEEK, READ));
  GIVES(NOTCAPABLE, __wasi_fd_filestat_set_size(fd, 0));
  GIVES(OK, __wasi_fd_fdstat_set_rights(fd, 0, 0));
  GIVES(NOTCAPABLE, __wasi_fd_seek(fd, 1, __WASI_WHENCE_CUR, &place));
}

static void truncating(void) {
  __wasi_fdstat_t root = fdstat(ROOT);
  __wasi_fd_t fd;
  GIVES(OK, __wasi_path_open(ROOT, 0, ".", DIRECTORY, root.fs_rights_base,
      root.fs_rights_inheriting, 0, &fd));
  GIVES(OK, open_error(fd, 0, "file", TRUNC, 0));
  MUST(path_stat(fd, 0, "file").size == 0);
  __wasi_rights_t handed_on = root.fs_rights_inheriting & ~__WASI_RIGHTS_FD_FILESTAT_SET_SIZE;
  GIVES(OK, __wasi_fd_fdstat_set_rights(fd, root.fs_rights_base, handed_on));
  GIVES(OK, open_error(fd, 0, "file", TRUNC, 0));
  __wasi_rights_t base = root.fs_rights_base & ~__WASI_RIGHTS_PATH_FILESTAT_SET_SIZE;
  GIVES(OK, __wasi_fd_fdstat_set_rights(fd, base, handed_on));
  MUST(fdstat(fd).fs_rights_base == base);
  GIVES(PERM, open_error(fd, 0, "file", TRUNC, 0));
  GIVES(OK, __wasi_fd_fdstat_set_rights(fd, base, handed_on & ~(READ | WRITE)));
  GIVES(NOTCAPABLE, open_error(fd, 0, "file", 0, READ));
  GIVES(OK, open_error(fd, 0, "file", 0, 0));
  GIVES(OK, __wasi_fd_fdstat_set_rights(fd, __WASI_RIGHTS_PATH_OPEN, 0));
  GIVES(NOTCAPABLE, open_error(fd, 0, "other", CREAT, 0));
  GIVES(NOTCAPABLE, __wasi_path_unlink_file(fd, "file"));
  GIVES(NOTCAPABLE, __wasi_path_create_directory(fd, "dir"));
  GIVES(OK, __wasi_fd_fdstat_set_rights(fd, 0, 0));
  GIVES(NOTCAPABLE, open_error(fd, 0, "file", 0, 0));
}

int main(void) {
  granted();
  given_up();
  truncating();
  DONE;
}
