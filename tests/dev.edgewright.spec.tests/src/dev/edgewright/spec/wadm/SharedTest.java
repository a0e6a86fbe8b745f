/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.TestWorkspace;
import org.junit.jupiter.api.Test;

/** Applications that lend and borrow components. */
class SharedTest {

    private static final String LENDER =
            """
            apiVersion: core.oam.dev/v1beta1
            kind: Application
            metadata:
              name: lender
              annotations:
                experimental.wasmcloud.dev/shared: 'true'
            spec:
              components:
            """
                    + App.STORE;

    private static String borrower(String name, String component) {
        return App.text(
                """
                    - name: theirs
                      type: capability
                      properties:
                        application:
                          name: %s
                          component: %s
                """
                        .formatted(name, component));
    }

    private static TestWorkspace both(String lender, String borrower) {
        return new TestWorkspace().with("lender.yaml", lender).with("borrower.yaml", borrower);
    }

    @Test
    void aComponentIsBorrowed() {
        TestWorkspace workspace = both(LENDER, borrower("lender", "store"));
        workspace.check("borrower.yaml").finds();
        workspace.check("lender.yaml").finds();
    }

    @Test
    void theLenderHasToShare() {
        both(LENDER.replace("'true'", "'false'"), borrower("lender", "store"))
                .check("borrower.yaml")
                .finds("error wadm-shared@13");
    }

    @Test
    void theLenderHasTheComponent() {
        both(LENDER, borrower("lender", "stor"))
                .check("borrower.yaml")
                .finds("error wadm-shared@14")
                .saying("did you mean `store`?");
        both(LENDER, borrower("lender", "teapot"))
                .check("borrower.yaml")
                .finds("error wadm-shared@14")
                .saying("it has `store`");
    }

    @Test
    void theLenderMayBeElsewhere() {
        both(LENDER, borrower("leander", "store"))
                .check("borrower.yaml")
                .finds("warning wadm-shared@13")
                .saying("did you mean `lender`?");
        both(LENDER, borrower("nobody", "store"))
                .check("borrower.yaml")
                .finds("warning wadm-shared@13");
    }

    @Test
    void whatIsBorrowedIsNotChanged() {
        String text = borrower("lender", "store");
        both(LENDER, text + "        config: [{name: a, properties: {b: c}}]\n")
                .check("borrower.yaml")
                .finds("error wadm-shared-extra@15");
        both(LENDER, text + "      traits: [{type: spreadscaler, properties: {instances: 1}}]\n")
                .check("borrower.yaml")
                .finds("error wadm-shared-extra@15");
    }

    @Test
    void identifiersBelongToOneApplication() {
        String id = "        id: the-store\n";
        both(LENDER + id, App.text(App.STORE + id))
                .check("borrower.yaml")
                .finds("information wadm-id-elsewhere@13");
        both(App.text(App.STORE + id), App.text(App.STORE + id)).check("borrower.yaml").finds();
    }
}
