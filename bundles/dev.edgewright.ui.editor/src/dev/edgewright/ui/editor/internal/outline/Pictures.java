/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.outline;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;

/** The pictures of symbols, by the protocol's kinds; for the UI thread. */
public final class Pictures {
    private static final String BUNDLE = "dev.edgewright.ui.editor";

    private Pictures() {}

    /** The picture of a symbol's kind. */
    public static Image of(SymbolKind kind) {
        return image(
                switch (kind) {
                    case Package, Namespace, File -> "package";
                    case Module, Class -> "world";
                    case Interface -> "interface";
                    case Function, Method, Constructor, Event, Operator -> "function";
                    case Field, Property, EnumMember, Variable, Constant, Key -> "member";
                    default -> "type";
                });
    }

    /** The picture of a completion's kind; keywords and the like have none. */
    public static Image of(CompletionItemKind kind) {
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case Module -> image("world");
            case Interface -> image("interface");
            case Function, Method, Constructor -> image("function");
            case Field, Property, EnumMember, Variable, Constant, Value -> image("member");
            case Class, Struct, Enum, TypeParameter, Reference -> image("type");
            default -> null;
        };
    }

    private static Image image(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = BUNDLE + "." + name;
        if (registry.getDescriptor(key) == null) {
            registry.put(
                    key,
                    ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
                            .orElseGet(ImageDescriptor::getMissingImageDescriptor));
        }
        return registry.get(key);
    }
}
