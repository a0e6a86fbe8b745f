/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Pushing to and pulling from a registry over HTTP (OCI Distribution 1.1), with every byte checked.
 *
 * <p>The client is our own, on {@link java.net.http.HttpClient}, because the Java SDK of the ORAS
 * project (0.7.0) cannot do what is needed here: it refuses to push a referrer where the registry
 * has no referrers API, reads blobs as text, and has no limits on size and time of an answer.
 */
package dev.edgewright.registry.client;
