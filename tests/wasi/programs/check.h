/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* What every program here needs: calls of WASI itself, and sentences about what went wrong. */
#pragma once
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wasi/api.h>

#define OK __WASI_ERRNO_SUCCESS
#define BADF __WASI_ERRNO_BADF
#define EXIST __WASI_ERRNO_EXIST
#define INVAL __WASI_ERRNO_INVAL
#define ISDIR __WASI_ERRNO_ISDIR
#define LOOP __WASI_ERRNO_LOOP
#define NOENT __WASI_ERRNO_NOENT
#define NOTCAPABLE __WASI_ERRNO_NOTCAPABLE
#define NOTDIR __WASI_ERRNO_NOTDIR
#define NOTEMPTY __WASI_ERRNO_NOTEMPTY
#define NOTSOCK __WASI_ERRNO_NOTSOCK
#define PERM __WASI_ERRNO_PERM

#define CREAT __WASI_OFLAGS_CREAT
#define DIRECTORY __WASI_OFLAGS_DIRECTORY
#define EXCL __WASI_OFLAGS_EXCL
#define TRUNC __WASI_OFLAGS_TRUNC
#define FOLLOW __WASI_LOOKUPFLAGS_SYMLINK_FOLLOW
#define READ __WASI_RIGHTS_FD_READ
#define WRITE __WASI_RIGHTS_FD_WRITE
#define SEEK __WASI_RIGHTS_FD_SEEK
#define TELL __WASI_RIGHTS_FD_TELL
#define STAT __WASI_RIGHTS_FD_FILESTAT_GET
#define EVERYTHING (~(__wasi_rights_t)0)

/* The first granted folder. */
#define ROOT 3

static int failures;

#define MUST(condition) \
  do { \
    if (!(condition)) { \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      failures++; \
    } \
  } while (0)

#define GIVES(expected, call) \
  do { \
    int got = (call); \
    if (got != (expected)) { \
      fprintf(stderr, "%s:%d: gave %d instead of %d: %s\n", __FILE__, __LINE__, got, (expected), #call); \
      failures++; \
    } \
  } while (0)

#define DONE return failures != 0

static inline int open_error(
    __wasi_fd_t from, int lookup, const char *path, int oflags, __wasi_rights_t rights) {
  __wasi_fd_t fd;
  return __wasi_path_open(from, lookup, path, oflags, rights, rights, 0, &fd);
}

static inline __wasi_fd_t open_with(
    __wasi_fd_t from, const char *path, int oflags, __wasi_rights_t rights, int fdflags) {
  __wasi_fd_t fd = (__wasi_fd_t)-1;
  int error = __wasi_path_open(from, 0, path, oflags, rights, rights, fdflags, &fd);
  if (error != 0) {
    fprintf(stderr, "%s cannot be opened: %d\n", path, error);
    exit(2);
  }
  return fd;
}

static inline void make_file(__wasi_fd_t from, const char *path) {
  GIVES(OK, __wasi_fd_close(open_with(from, path, CREAT, 0, 0)));
}

static inline __wasi_size_t write_some(__wasi_fd_t fd, const char *text) {
  __wasi_ciovec_t part = {(const uint8_t *)text, strlen(text)};
  __wasi_size_t count = 0;
  GIVES(OK, __wasi_fd_write(fd, &part, 1, &count));
  return count;
}

static inline const char *read_some(__wasi_fd_t fd) {
  static char buffer[256];
  __wasi_iovec_t part = {(uint8_t *)buffer, sizeof buffer - 1};
  __wasi_size_t count = 0;
  GIVES(OK, __wasi_fd_read(fd, &part, 1, &count));
  buffer[count] = 0;
  return buffer;
}

static inline int read_error(__wasi_fd_t fd) {
  uint8_t buffer[4];
  __wasi_iovec_t part = {buffer, sizeof buffer};
  __wasi_size_t count;
  return __wasi_fd_read(fd, &part, 1, &count);
}

static inline int write_error(__wasi_fd_t fd) {
  __wasi_ciovec_t part = {(const uint8_t *)"text", 4};
  __wasi_size_t count;
  return __wasi_fd_write(fd, &part, 1, &count);
}

static inline __wasi_fdstat_t fdstat(__wasi_fd_t fd) {
  __wasi_fdstat_t stat;
  memset(&stat, 0xFF, sizeof stat);
  GIVES(OK, __wasi_fd_fdstat_get(fd, &stat));
  return stat;
}

static inline __wasi_filestat_t filestat(__wasi_fd_t fd) {
  __wasi_filestat_t stat;
  memset(&stat, 0xFF, sizeof stat);
  GIVES(OK, __wasi_fd_filestat_get(fd, &stat));
  return stat;
}

static inline __wasi_filestat_t path_stat(__wasi_fd_t from, int lookup, const char *path) {
  __wasi_filestat_t stat;
  memset(&stat, 0xFF, sizeof stat);
  GIVES(OK, __wasi_path_filestat_get(from, lookup, path, &stat));
  return stat;
}
