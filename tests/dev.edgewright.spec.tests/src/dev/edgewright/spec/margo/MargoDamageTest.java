/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.spec.family.Action;
import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.migrate.Migrated;
import dev.edgewright.spec.migrate.Migration;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Place;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that somebody is typing: nothing is thrown, and every edit can be applied. */
class MargoDamageTest {

    private static final int MUTANTS = Integer.getInteger("edgewright.mutants", 60);

    private static final String[] SNIPPETS = {
        "",
        " ",
        "\n",
        "- ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        "id: x\n",
        "*a",
        "&a ",
        "#",
        "\"",
        "type: helm.v3\n",
        "requiredResources: {}\n",
        "null",
        "~",
        "kind: application\n",
        "eligibilityRules: [{}]\n",
        "  "
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void nothingIsThrownAndEditsFit(int which) {
        String original =
                switch (which) {
                    case 0 -> Documents.APPLICATION;
                    case 1 -> Documents.DEPLOYMENT;
                    case 2 -> Documents.DEVICE;
                    case 3 -> migrated(Documents.APPLICATION);
                    default -> migrated(Documents.DEVICE);
                };
        Random random = new Random(which);
        for (int i = 0; i < MUTANTS; i++) {
            StringBuilder text = new StringBuilder(original);
            for (int j = random.nextInt(3); j >= 0; j--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(12));
                text.replace(at, end, SNIPPETS[random.nextInt(SNIPPETS.length)]);
            }
            judge(text.toString(), random);
        }
    }

    private static String migrated(String text) {
        Folder folder = new Folder().with("a.yaml", text);
        return Migration.to(text, folder.document("a.yaml"), Dialect.PR1).apply(text);
    }

    private static void judge(String text, Random random) {
        Folder folder =
                new Folder()
                        .with("app.yaml", Documents.APPLICATION)
                        .with("deployment.yaml", Documents.DEPLOYMENT)
                        .with("device.yaml", Documents.DEVICE)
                        .with("damaged.yaml", text);
        if (folder.isEmpty("damaged.yaml")) {
            return;
        }
        SpecDocument document = folder.document("damaged.yaml");
        MargoFamily family = new MargoFamily();
        for (Finding finding : folder.findings("damaged.yaml")) {
            assertTrue(finding.region().end() <= text.length(), finding::toString);
            for (Fix fix : finding.fixes()) {
                fits(fix.title(), fix.edits(), text);
            }
        }
        for (Action action :
                family.actions(document, new Region(random.nextInt(text.length()), 0), folder)) {
            fits(action.title(), action.edits(), text);
        }
        family.hints(document, folder);
        family.lenses(document, folder);
        for (Dialect target : Dialect.values()) {
            Migrated migrated = Migration.to(text, document, target);
            fits("migrate", migrated.edits(), text);
        }
        for (int i = 0; i < 20; i++) {
            Optional<Place> place = Place.at(document.root(), random.nextInt(text.length()));
            if (place.isPresent()) {
                Caret caret =
                        new Caret(document, place.get(), Optional.empty(), Optional.empty(), "");
                family.proposals(caret, folder);
                family.explain(caret, folder);
                family.targets(caret, folder);
            }
        }
    }

    private static void fits(String title, List<Edit> edits, String text) {
        int end = 0;
        for (Edit edit : edits) {
            int from = end;
            assertTrue(
                    edit.region().offset() >= from && edit.region().end() <= text.length(),
                    () -> title + " " + edits + "\n" + text);
            end = edit.region().end();
        }
    }
}
