/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Without a grant there is nothing. */
#include "check.h"

#include <errno.h>
#include <sys/socket.h>

int main(void) {
  __wasi_prestat_t granted;
  __wasi_size_t count = 9, size = 9;
  GIVES(BADF, __wasi_fd_prestat_get(3, &granted));
  MUST(fopen("files.dir/text", "r") == NULL);
  MUST(fopen("/etc/passwd", "r") == NULL);
  GIVES(OK, __wasi_environ_sizes_get(&count, &size));
  MUST(count == 0 && size == 0);
  GIVES(OK, __wasi_args_sizes_get(&count, &size));
  MUST(count == 1);
  MUST(shutdown(1, SHUT_RD) != 0 && errno == ENOTSOCK);
  MUST(shutdown(77, SHUT_RD) != 0 && errno == EBADF);
  __wasi_fd_t accepted;
  GIVES(BADF, __wasi_sock_accept(3, 0, &accepted));
  GIVES(NOTSOCK, __wasi_sock_accept(0, 0, &accepted));
  DONE;
}
