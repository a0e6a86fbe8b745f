/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.loading;

import com.google.inject.Singleton;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.xtext.util.OnChangeEvictingCache;

/**
 * Values that live as long as the content of a document. Nobody changes a syntax tree but by
 * parsing again, so that only the document is watched and not each of its elements.
 */
@Singleton
public class WitCache extends OnChangeEvictingCache {

    private static final int CAPACITY = 16;

    @Override
    protected CacheAdapter createCacheAdapter() {
        return new DocumentAdapter();
    }

    private static final class DocumentAdapter extends CacheAdapter {

        private DocumentAdapter() {
            super(CAPACITY);
        }

        @Override
        public void setTarget(Notifier document) {
            basicSetTarget(document);
        }

        @Override
        public void unsetTarget(Notifier document) {
            basicUnsetTarget(document);
        }

        @Override
        protected void addAdapter(Notifier element) {}

        @Override
        protected void removeAdapter(
                Notifier element, boolean checkContainer, boolean checkResource) {}
    }
}
