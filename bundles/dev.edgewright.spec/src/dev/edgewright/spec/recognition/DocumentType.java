/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import dev.edgewright.spec.schema.Schema;

/**
 * A kind of document in one of its dialects.
 *
 * @param id the stable name, such as {@code margo/ApplicationDescription/rc3} or {@code
 *     kubernetes/apps/v1/Deployment}
 * @param title the name for people, such as "Margo ApplicationDescription"
 * @param schema what may stand in it
 */
public record DocumentType(String id, String title, FamilyName family, Schema schema) {

    @Override
    public String toString() {
        return id;
    }
}
