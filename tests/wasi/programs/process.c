/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Arguments, environment, random bytes and standard output. */
#include "check.h"

static uint8_t noise[200000];

int main(int argc, char **argv) {
  __wasi_size_t count = 0, size = 0;
  GIVES(OK, __wasi_args_sizes_get(&count, &size));
  MUST(count == 4 && size == strlen(argv[0]) + 1 + 6 + 17 + 2);
  MUST(argc == 4 && strcmp(argv[1], "first") == 0);
  MUST(strcmp(argv[2], "the \"second\" arg") == 0 && strcmp(argv[3], "3") == 0);
  GIVES(OK, __wasi_environ_sizes_get(&count, &size));
  MUST(count == 3 && size == 4 + 13 + 5);
  MUST(strcmp(getenv("a"), "b") == 0 && strcmp(getenv("c"), "=d=\"e\" \\ f") == 0);
  MUST(strcmp(getenv("g"), "ü") == 0 && getenv("PATH") == NULL);

  GIVES(OK, __wasi_random_get(noise, 0));
  MUST(noise[0] == 0);
  GIVES(OK, __wasi_random_get(noise, sizeof noise - 1));
  int counts[256] = {0}, most = 0;
  for (unsigned i = 0; i < sizeof noise - 1; i++) counts[noise[i]]++;
  for (int i = 0; i < 256; i++) most = counts[i] > most ? counts[i] : most;
  MUST(most < 2000 && noise[sizeof noise - 1] == 0);

  GIVES(BADF, write_error(77));
  __wasi_ciovec_t parts[] = {{(const uint8_t *)"hel", 3}, {0, 0}, {(const uint8_t *)"lo", 2}};
  GIVES(OK, __wasi_fd_write(1, parts, 3, &count));
  MUST(count == 5);
  MUST(fdstat(1).fs_filetype != __WASI_FILETYPE_REGULAR_FILE);
  DONE;
}
