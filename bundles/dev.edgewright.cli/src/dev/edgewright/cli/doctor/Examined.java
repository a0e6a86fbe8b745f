/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.doctor;

/**
 * One thing that was looked for; the components are named as in the output of {@code --json}.
 *
 * @param group the heading under which it stands
 * @param found where it is and in which version, or what to install
 * @param neededFor what cannot be done without it
 */
record Examined(String group, String name, boolean present, String found, String neededFor) {}
