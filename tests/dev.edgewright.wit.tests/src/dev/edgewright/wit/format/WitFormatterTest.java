/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.format;

import static dev.edgewright.wit.WitAssert.assertFormatted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WitFormatterTest {

    @Test
    void everyItemGetsALine() {
        assertFormatted(
                """
                package a:b@1.0.0;

                use c:d/e@2.0.0 as f;
                use g;

                /// Doc.
                @since(version = 1.0.0)
                interface i {
                    use f.{x, y as z};
                    type t = list<tuple<u8, string>>;
                    record r { a: u8, b: option<t> }
                    f: async func(a: u8, b: borrow<s>) -> result<_, t>;

                    resource s {
                        constructor(a: u8);
                        g: static func();
                    }
                    resource empty;
                    enum e { one, two }
                }

                world w {
                    import i;
                    import j: a:b/i;
                    import k: i;
                    import c:d/e@2.0.0;
                    export run: func();
                    export l: interface {
                        h: func();
                    }
                    include v with { a as b, c as d }
                }

                interface none {}
                """,
                "package   a : b @ 1.0.0 ; use c:d / e@2.0.0  as f;\nuse g;\n"
                        + "/// Doc.\n@since( version=1.0.0 ) interface i{\n\n"
                        + "use f.{ x,y as z };type t=list < tuple<u8,string> > ;\n"
                        + "record r{a:u8,b:option<t>}\n"
                        + "f :async func( a:u8,b:borrow<s> )->result<_,t>;\n\n\n\n"
                        + "resource s{constructor(a:u8);g:static func();}resource empty;"
                        + "enum e{one,two}\n\n}\n"
                        + "world w{import i;import j:a:b/i;import k:i;import c:d/e@2.0.0;"
                        + "export run:func();export l:interface{h:func();}"
                        + "include v with{a as b,c as d}}interface none{}");
    }

    @Test
    void listsKeepTheirLinesIfTheyWereWrittenSo() {
        assertFormatted(
                """
                interface i {
                    record r {
                        a: u8,
                        b: u8,
                    }
                    use j.{
                        a,
                        b,
                    };
                    f: func(
                        a: u8,
                        b: u8,
                    ) -> u8;
                }
                """,
                "interface i { record r {\na: u8, b: u8, }\nuse j.{\na, b,};\n"
                        + "f: func(\na: u8, b: u8,) -> u8; }");
    }

    @Test
    void whatIsTooWideIsBroken() {
        String name = "a-name-of-thirty-one-characters";
        assertFormatted(
                """
                interface i {
                    f: func(
                        NAME: string,
                        second: string,
                        third: string,
                    ) -> result<string, string>;
                    use j.{
                        NAME,
                        NAME-a,
                        NAME-b
                    };
                    type t = result<
                        tuple<NAME, NAME>,
                        NAME
                    >;
                }
                """
                        .replace("NAME", name),
                """
                interface i {
                  f: func(NAME: string, second: string, third: string,) -> result<string, string>;
                  use j.{NAME, NAME-a, NAME-b};
                  type t = result<tuple<NAME, NAME>, NAME>;
                }
                """
                        .replace("NAME", name));
    }

    @Test
    void commentsKeepTheirPlace() {
        assertFormatted(
                """
                // License.

                package a:b; // why
                // about i

                /// Doc.
                interface i { // opened
                    /// Doc of r.
                    record r {
                        /// Doc of a.
                        a: u8, // behind a
                        /* b */ b: u8 // behind b
                        // last
                    }

                    /**
                     * Stars.
                     */
                    f: func(/* x */ x: u8 /* y */) -> u8; /* behind f */

                    // a note

                    // another
                    g: func(
                        /// Doc of x.
                        x: u8,
                    );
                    // the end
                }
                // the very end
                """,
                """
                // License.

                package a:b;    // why
                // about i

                /// Doc.
                interface i{// opened
                  /// Doc of r.
                record r{
                /// Doc of a.
                a:u8,// behind a
                      /* b */b:u8// behind b
                // last

                }

                    /**
                  * Stars.
                       */
                f: func(/* x */x: u8 /* y */)->u8; /* behind f */

                // a note


                // another
                g: func(/// Doc of x.
                  x: u8,);
                // the end

                }
                // the very end
                """
                        .replace("g: func(///", "g: func(\n///"));
    }

    @Test
    void lineEndsAndByteOrderMarkStay() {
        assertEquals(
                "\uFEFFpackage a:b;\r\n\r\ninterface i {\r\n    /* a\r\n    b */\r\n}\r\n",
                WitFormatter.format(
                        "\uFEFF package a:b;\r\ninterface i {\r\n/* a\r\n    b */}\r\n"));
    }

    @Test
    void theIndentationCanBeChosen() {
        assertEquals(
                "interface i {\n\tf: func();\n}\n",
                WitFormatter.format("interface i {f: func();}", "\t"));
    }

    @Test
    void whatIsNoCompleteDocumentIsLeftAlone() {
        for (String text :
                new String[] {
                    "interface i {", "interface i { f: func(; }", "a  /* b", "a\u202E  b", "a  $ b"
                }) {
            assertEquals(text, WitFormatter.format(text));
        }
        assertEquals("", WitFormatter.format(""));
    }

    @Test
    void aRangeTouchesOnlyItsLines() {
        String text = "interface i {\n  a: func();\n  b: func();\n  c: func();\n}\n";
        int b = text.indexOf("b:");
        assertEquals(
                "interface i {\n  a: func();\n    b: func();\n  c: func();\n}\n",
                WitFormatter.apply(text, WitFormatter.edits(text, "    ", b, b + 1)));
    }
}
