/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* What a C library makes of it. */
#include "check.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static void listing(void) {
  struct stat stat;
  int seen = 0;
  int fd = open("files.dir/listed.dir", O_RDONLY | O_DIRECTORY);
  MUST(fd >= 0);
  DIR *dir = fdopendir(fd);
  MUST(dir != NULL);
  for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
    if (entry->d_name[0] == '.') continue;
    MUST(fstatat(fd, entry->d_name, &stat, AT_SYMLINK_NOFOLLOW) == 0);
    MUST(stat.st_ino == entry->d_ino);
    seen |= strcmp(entry->d_name, "one") == 0 ? 1 : 2;
  }
  MUST(seen == 3);
  MUST(closedir(dir) == 0);
}

static void reading(void) {
  char buffer[8];
  FILE *file = fopen("files.dir/digits", "r");
  MUST(file != NULL && fread(buffer, 1, 4, file) == 4);
  fflush(file);
  MUST(lseek(fileno(file), 0, SEEK_CUR) == 4);
  MUST(fread(buffer, 1, 1, file) == 1 && buffer[0] == '4');
  MUST(lseek(fileno(file), 0, SEEK_END) == 10);
  MUST(pread(fileno(file), buffer, 3, 7) == 3 && memcmp(buffer, "789", 3) == 0);
  MUST(lseek(fileno(file), 0, SEEK_CUR) == 10);
  MUST(fclose(file) == 0);
}

static void writing(void) {
  char buffer[8];
  struct iovec parts[] = {{buffer, 2}, {buffer + 2, 3}};
  int fd = open("files.dir/written", O_CREAT | O_TRUNC | O_RDWR | O_APPEND, 0666);
  MUST(write(fd, "ab", 2) == 2);
  MUST(lseek(fd, 0, SEEK_SET) == 0);
  MUST(write(fd, "cd", 2) == 2);
  MUST(pwrite(fd, "xyz", 3, 0) == 3);
  MUST(lseek(fd, 0, SEEK_CUR) == 4);
  MUST(lseek(fd, 0, SEEK_END) == 4);
  MUST(lseek(fd, 0, SEEK_SET) == 0);
  MUST(readv(fd, parts, 2) == 4 && memcmp(buffer, "xyzd", 4) == 0);
  MUST(ftruncate(fd, 1) == 0 && lseek(fd, 0, SEEK_END) == 1);
  MUST(close(fd) == 0);
}

static void telling_apart(void) {
  struct stat one, two;
  MUST(stat("files.dir/digits", &one) == 0 && stat("files.dir/text", &two) == 0);
  MUST(one.st_dev == two.st_dev && one.st_ino != two.st_ino);
  MUST(one.st_size == 10 && S_ISREG(one.st_mode));
  MUST(stat("files.dir", &one) == 0 && S_ISDIR(one.st_mode));
  MUST(stat("files.dir/absent", &one) != 0 && errno == ENOENT);
  MUST(open("files.dir/../..", O_RDONLY) < 0);
  MUST(mkdir("files.dir/made", 0777) == 0 && rmdir("files.dir/made") == 0);
  MUST(symlink("digits", "files.dir/link") == 0 && access("files.dir/link", R_OK) == 0);
  MUST(unlink("files.dir/link") == 0 && access("files.dir/link", R_OK) != 0);
}

int main(void) {
  listing();
  reading();
  writing();
  telling_apart();
  DONE;
}
