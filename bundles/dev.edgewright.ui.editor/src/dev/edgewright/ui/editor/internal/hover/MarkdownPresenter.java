/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.hover;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.DefaultInformationControl.IInformationPresenter;
import org.eclipse.jface.text.DefaultInformationControl.IInformationPresenterExtension;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.widgets.Display;

/**
 * Shows the Markdown that hovers use: fenced code and {@code `code`} in the text font, {@code
 * **bold**}, headings, rules. Everything else stays as it is written.
 */
public final class MarkdownPresenter
        implements IInformationPresenter, IInformationPresenterExtension {
    private static final Pattern RULE = Pattern.compile("(-{3,}|\\*{3,}|_{3,})\\s*");
    private static final Pattern INLINE = Pattern.compile("`([^`\n]+)`|\\*\\*([^*\n]+)\\*\\*");

    @Override
    public String updatePresentation(
            Display display, String text, TextPresentation presentation, int width, int height) {
        return present(text, presentation);
    }

    @Override
    public String updatePresentation(
            Drawable drawable, String text, TextPresentation presentation, int width, int height) {
        return present(text, presentation);
    }

    static String present(String markdown, TextPresentation presentation) {
        var plain = new StringBuilder();
        boolean code = false;
        boolean afterRule = false;
        for (String line : markdown.strip().split("\\R", -1)) {
            if (line.stripLeading().startsWith("```")) {
                code = !code;
                continue;
            }
            boolean rule = !code && RULE.matcher(line).matches();
            if (line.isBlank() && !code && afterRule) {
                continue;
            }
            afterRule = rule;
            if (rule) {
                // A line is space enough between two paragraphs.
                plain.setLength(plain.toString().stripTrailing().length());
            }
            if (!plain.isEmpty()) {
                plain.append('\n');
            }
            int start = plain.length();
            if (code) {
                plain.append(line);
                addStyle(presentation, start, plain.length(), true, false);
            } else if (rule) {
                plain.append("\u2500".repeat(24));
            } else if (line.startsWith("#")) {
                plain.append(line.replaceFirst("^#+\\s*", ""));
                addStyle(presentation, start, plain.length(), false, true);
            } else {
                appendInline(plain, line, presentation);
            }
        }
        return plain.toString();
    }

    private static void appendInline(
            StringBuilder plain, String line, TextPresentation presentation) {
        Matcher inline = INLINE.matcher(line);
        int end = 0;
        while (inline.find()) {
            plain.append(line, end, inline.start());
            int start = plain.length();
            boolean code = inline.group(1) != null;
            plain.append(code ? inline.group(1) : inline.group(2));
            addStyle(presentation, start, plain.length(), code, !code);
            end = inline.end();
        }
        plain.append(line, end, line.length());
    }

    private static void addStyle(
            TextPresentation presentation, int start, int end, boolean code, boolean bold) {
        if (start < end) {
            var style =
                    new StyleRange(start, end - start, null, null, bold ? SWT.BOLD : SWT.NORMAL);
            if (code) {
                style.font = JFaceResources.getTextFont();
            }
            presentation.addStyleRange(style);
        }
    }
}
