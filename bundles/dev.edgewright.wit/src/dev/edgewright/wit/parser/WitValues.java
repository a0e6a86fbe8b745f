/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.parser;

import com.google.inject.Singleton;
import dev.edgewright.wit.parser.antlr.WitTokenSource;
import dev.edgewright.wit.scoping.WitSyntax;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;

/** Identifiers without the {@code %} that lets a keyword be a name. */
@Singleton
public class WitValues extends AbstractDeclarativeValueConverterService {

    @ValueConverter(rule = "ID")
    public IValueConverter<String> identifiers() {
        return new IValueConverter<>() {
            @Override
            public String toValue(String text, INode node) {
                return text == null ? null : WitSyntax.unescape(text);
            }

            @Override
            public String toString(String name) {
                return WitTokenSource.isKeyword(name) ? "%" + name : name;
            }
        };
    }
}
