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
import dev.edgewright.wit.parser.antlr.internal.InternalWitParser;
import dev.edgewright.wit.validation.WitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/**
 * Turns the parser's complaints into sentences. The data of each message is the exact place, {@code
 * offset:length}, because the parser attaches errors to a node that may lie elsewhere, and the rule
 * of the grammar that the parser was in.
 */
@Singleton
public class WitSyntaxMessages extends SyntaxErrorMessageProvider {

    private static final String TYPE_WORDS =
            "`type`, `record`, `variant`, `enum`, `flags` or `resource`";

    /** What can stand where a rule of the grammar begins or goes on. */
    private static final Map<String, String> EXPECTED =
            Map.ofEntries(
                    Map.entry("WitFile", "`package`, `use`, `interface` or `world`"),
                    Map.entry("TopLevelItem", "`package`, `use`, `interface` or `world`"),
                    Map.entry("PackageDeclaration", "`;` or `{` after the package name"),
                    Map.entry("Interface", "`use`, " + TYPE_WORDS + ", or a function"),
                    Map.entry("InlineInterface", "`use`, " + TYPE_WORDS + ", or a function"),
                    Map.entry("InterfaceItem", "`use`, " + TYPE_WORDS + ", or a function"),
                    Map.entry("World", "`import`, `export`, `include`, `use`, " + TYPE_WORDS),
                    Map.entry("WorldItem", "`import`, `export`, `include`, `use`, " + TYPE_WORDS),
                    Map.entry("Extern", "a name or a path"),
                    Map.entry("Include", "`;` or `with`"),
                    Map.entry("Resource", "`constructor` or a method"),
                    Map.entry("ResourceFunction", "`constructor` or a method"),
                    Map.entry("Type", "a type"),
                    Map.entry("ResultType", "a type or `_`"),
                    Map.entry("Gate", "`(` and the gate's argument"));

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException error = context.getRecognitionException();
        if (error == null) {
            String text = context.getDefaultMessage().replaceFirst("^Invalid token ", "");
            return new SyntaxErrorMessage(
                    "The character '" + text + "' has no meaning in WIT; remove it.",
                    WitCode.ILLEGAL_CHARACTER.id());
        }
        Token token = error.token;
        if (error instanceof UnwantedTokenException unwanted) {
            token = unwanted.getUnexpectedToken();
        }
        String rule = rule(context.getCurrentNode());
        if (rule.equals("Extern") && !(error instanceof MismatchedTokenException)) {
            token = behindStart(error, token);
        }
        boolean end = token == null || token.getType() == Token.EOF;
        if (!end && token.getType() == InternalWitParser.RULE_TOO_DEEP) {
            return message(
                    WitCode.TOO_DEEP,
                    "Blocks are nested deeper than "
                            + WitTokenSource.MAX_BLOCK_DEPTH
                            + " levels; no WIT document needs that.",
                    token,
                    "");
        }
        GateSyntax.Problem gate = end ? null : GateSyntax.problem(tokensBefore(error, token));
        if (gate != null) {
            return message(WitCode.GATE, gate.message(), gate.place(), "");
        }
        String found = end ? "the end of the file" : describe(token);
        String text = "Expected " + expected(error, context, token) + ", found " + found + ".";
        if (!end && wantsName(error) && WitTokenSource.isKeyword(token.getText())) {
            text += " To use the keyword as a name write `%" + token.getText() + "`.";
        }
        return message(
                WitCode.SYNTAX, text, end ? null : token, wantsEnd(error) ? "WitFile" : rule);
    }

    /** The token and those before it that can belong to one gate. */
    private static List<Token> tokensBefore(RecognitionException error, Token token) {
        List<Token> tokens = new ArrayList<>();
        for (Token t = token;
                t != null && tokens.size() < GateSyntax.LONGEST;
                t = before(error, t)) {
            tokens.add(0, t);
        }
        return tokens;
    }

    /** The parser looks ahead from the first name; what it stumbles over stands behind that. */
    private static Token behindStart(RecognitionException error, Token start) {
        if (start == null || start.getType() != InternalWitParser.RULE_ID) {
            return start;
        }
        Token at = after(error, start);
        while (at != null && at.getType() == InternalWitParser.Colon) {
            Token name = after(error, at);
            if (name == null || name.getType() != InternalWitParser.RULE_ID) {
                return name;
            }
            at = after(error, name);
        }
        return at;
    }

    private static SyntaxErrorMessage message(WitCode code, String text, Token token, String rule) {
        String place =
                token instanceof CommonToken t
                        ? t.getStartIndex() + ":" + (t.getStopIndex() - t.getStartIndex() + 1)
                        : "end";
        return new SyntaxErrorMessage(text, code.id(), new String[] {place, rule});
    }

    private static boolean wantsEnd(RecognitionException error) {
        return error instanceof MismatchedTokenException mismatch
                && mismatch.expecting == Token.EOF;
    }

    private static boolean wantsName(RecognitionException error) {
        return error instanceof MismatchedTokenException mismatch
                && mismatch.expecting == InternalWitParser.RULE_ID;
    }

    private static String expected(
            RecognitionException error, IParserErrorContext context, Token found) {
        String rule = rule(context.getCurrentNode());
        if (error instanceof MismatchedTokenException mismatch) {
            if (mismatch.expecting == InternalWitParser.RightCurlyBracket
                    && EXPECTED.containsKey(rule)
                    && !rule.equals("Include")) {
                return EXPECTED.get(rule) + ", or `}`";
            }
            if (wantsEnd(error)) {
                return EXPECTED.get("WitFile");
            }
            return name(mismatch.expecting, context.getTokenNames());
        }
        Token before = before(error, found);
        String inGate = inGate(error, before);
        if (inGate != null) {
            return inGate;
        }
        if (before != null
                && before.getType() == InternalWitParser.RULE_ID
                && !"Gate".equals(rule)) {
            switch (rule) {
                case "InterfaceItem",
                "Interface",
                "InlineInterface",
                "ResourceFunction",
                "Resource":
                    return "`:` and `func` after `" + before.getText() + "`";
                case "Extern", "WorldItem", "World":
                    return "`;`, `:` or `/` after `" + before.getText() + "`";
                default:
                    break;
            }
        }
        if (before != null
                && before.getType() == InternalWitParser.Colon
                && Set.of("Type", "Field", "Parameter", "Record", "FunctionType", "Constructor")
                        .contains(rule)) {
            return "a type";
        }
        if (before != null && before.getType() == InternalWitParser.Colon) {
            return rule.startsWith("Resource")
                    ? "`func`, `async` or `static`"
                    : "`func`, `async func`, `interface` or the path of one";
        }
        return EXPECTED.getOrDefault(rule, "something else");
    }

    /** The parser decides which declaration it reads only after the gates before it. */
    private static String inGate(RecognitionException error, Token last) {
        Token at = last;
        for (int i = 0;
                i < 5 && at != null && at.getType() != InternalWitParser.CommercialAt;
                i++) {
            if (at.getType() == InternalWitParser.RightParenthesis) {
                return null;
            }
            at = before(error, at);
        }
        if (at == null || at.getType() != InternalWitParser.CommercialAt) {
            return null;
        }
        return switch (last.getType()) {
            case InternalWitParser.CommercialAt -> "the name of a gate, such as `since`";
            case InternalWitParser.LeftParenthesis -> "`version =`, `feature =` or a string";
            case InternalWitParser.EqualsSign -> "a version or the name of a feature";
            case InternalWitParser.RULE_ID -> {
                Token before = before(error, last);
                yield before.getType() == InternalWitParser.CommercialAt
                        ? "`(` after `@" + last.getText() + "`"
                        : before.getType() == InternalWitParser.LeftParenthesis
                                ? "`=` after `" + last.getText() + "`"
                                : "`)` after the argument of the gate";
            }
            default -> "`)` after the argument of the gate";
        };
    }

    private static Token before(RecognitionException error, Token found) {
        if (found == null) {
            return null;
        }
        int end = error.input instanceof TokenStream tokens ? tokens.size() : 0;
        return next(error, found.getType() == Token.EOF ? end : found.getTokenIndex(), -1);
    }

    private static Token after(RecognitionException error, Token token) {
        return next(error, token.getTokenIndex(), 1);
    }

    private static Token next(RecognitionException error, int from, int step) {
        if (error.input instanceof TokenStream tokens) {
            for (int i = from + step; i >= 0 && i < tokens.size(); i += step) {
                Token token = tokens.get(i);
                if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                    return token;
                }
            }
        }
        return null;
    }

    private static String rule(INode node) {
        EObject element = node == null ? null : node.getGrammarElement();
        if (element instanceof RuleCall call) {
            return call.getRule().getName();
        }
        AbstractRule rule = element == null ? null : GrammarUtil.containingRule(element);
        return rule == null ? "" : rule.getName();
    }

    private static String describe(Token token) {
        String text = token.getText();
        if (WitTokenSource.isKeyword(text)) {
            return "the keyword `" + text + "`";
        }
        return "`" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "`";
    }

    private static String name(int type, String[] names) {
        return switch (type) {
            case InternalWitParser.RULE_ID -> "a name";
            case InternalWitParser.RULE_INT -> "a number";
            case InternalWitParser.RULE_SEMVER -> "a version such as `1.0.0`";
            case InternalWitParser.RULE_STRING -> "a string";
            default -> "`" + names[type].replace("'", "") + "`";
        };
    }
}
