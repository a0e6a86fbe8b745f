/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.ITheme;

/** Colours text in the colours of the current theme, and again when the theme changes. */
abstract class ThemedHighlighting extends PresentationReconciler {
    private static final String PREFIX = "dev.edgewright.ui.editor.";

    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final IPropertyChangeListener themeChange = event -> themeChanged(event.getProperty());
    private ITextViewer viewer;

    final Token token(String name) {
        return tokens.computeIfAbsent(PREFIX + name, id -> new Token(attribute(id)));
    }

    static ITokenScanner whole(IToken token) {
        RuleBasedScanner scanner = new RuleBasedScanner();
        scanner.setDefaultReturnToken(token);
        return scanner;
    }

    final void colour(String partitions, ITokenScanner scanner) {
        colour(partitions, new DefaultDamagerRepairer(scanner));
    }

    final void colour(String partitions, DefaultDamagerRepairer painter) {
        setDamager(painter, partitions);
        setRepairer(painter, partitions);
    }

    private static TextAttribute attribute(String id) {
        ITheme theme = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme();
        int style = id.endsWith(".keyword") ? SWT.BOLD : SWT.NORMAL;
        return new TextAttribute(theme.getColorRegistry().get(id), null, style);
    }

    private void themeChanged(String property) {
        if (tokens.containsKey(property)) {
            tokens.forEach((id, token) -> token.setData(attribute(id)));
            Control text = viewer.getTextWidget();
            if (text != null && !text.isDisposed()) {
                viewer.invalidateTextPresentation();
            }
        }
    }

    @Override
    public void install(ITextViewer installed) {
        viewer = installed;
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeChange);
        super.install(installed);
    }

    @Override
    public void uninstall() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeChange);
        super.uninstall();
    }
}
