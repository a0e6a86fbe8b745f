/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.component.validation.InvalidComponentException;
import dev.edgewright.wasm.module.CustomSection;
import dev.edgewright.wit.print.WitPrinter;
import dev.edgewright.wit.resolve.ResolvedPackage;
import dev.edgewright.wit.validation.WitCode;
import java.util.List;

/**
 * What a component binary says in WIT: the package that was packed into it (WIT.md, "Package
 * Format"), or the world of a component that runs.
 *
 * @param main the package itself; {@code root:component} with a world {@code root} for a component
 * @param others the packages that it refers to, as far as the binary shows them
 */
public record WitBinary(ResolvedPackage main, List<ResolvedPackage> others) {

    private static final String DOCS = "package-docs";

    public WitBinary {
        others = List.copyOf(others);
    }

    /**
     * Reads a component, of which core modules may be of any kind.
     *
     * @throws WitBinaryException if the bytes are no component, or it has imports or exports that
     *     WIT has no words for
     */
    public static WitBinary read(byte[] binary) throws WitBinaryException {
        try {
            Component component = Component.read(binary);
            ComponentType type = ComponentValidator.typeOf(component);
            List<CustomSection> docs = component.customSections(DOCS);
            return new PackageDecoder(
                            docs.isEmpty()
                                    ? PackageDocs.NONE
                                    : PackageDocs.read(docs.get(0).content()))
                    .decode(type);
        } catch (MalformedBinaryException e) {
            throw new WitBinaryException(e.code(), e.getMessage(), e);
        } catch (InvalidComponentException e) {
            throw new WitBinaryException(e.code(), e.getMessage(), e);
        } catch (InexpressibleException e) {
            throw new WitBinaryException(
                    WitCode.INEXPRESSIBLE.id(),
                    "No WIT can be made of this component: " + e.getMessage() + ".",
                    e);
        }
    }

    /** All packages as one file of WIT: the main one, then the others as blocks. */
    public String text() {
        StringBuilder text = new StringBuilder(WitPrinter.of(main));
        others.forEach(other -> text.append('\n').append(WitPrinter.nested(other)));
        return text.toString();
    }
}
