/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/* Ends with a code of its own, before what follows. */
#include "check.h"

int main(void) {
  GIVES(OK, __wasi_fd_close(0));
  write_some(1, "before");
  __wasi_proc_exit(33);
  write_some(1, "after");
}
