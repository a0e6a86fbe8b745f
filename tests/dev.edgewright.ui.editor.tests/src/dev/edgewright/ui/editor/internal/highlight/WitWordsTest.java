/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Injector;
import dev.edgewright.wit.WitStandaloneSetup;
import dev.edgewright.wit.services.WitGrammarAccess;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.xtext.GrammarUtil;
import org.junit.jupiter.api.Test;

/** The words that the editor colours are the words of the grammar. */
class WitWordsTest {
    @Test
    void everyWordOfTheGrammarHasAColour() {
        Injector injector = new WitStandaloneSetup().createInjectorAndDoEMFRegistration();
        Set<String> grammar = new TreeSet<>();
        for (String keyword :
                GrammarUtil.getAllKeywords(
                        injector.getInstance(WitGrammarAccess.class).getGrammar())) {
            if (Character.isLetter(keyword.charAt(0))) {
                grammar.add(keyword);
            }
        }
        Set<String> coloured = new TreeSet<>(WitCode.KEYWORDS);
        coloured.addAll(WitCode.TYPES);
        assertEquals(grammar, coloured);
    }
}
