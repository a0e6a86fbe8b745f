/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Family;
import dev.edgewright.spec.family.Hint;
import dev.edgewright.spec.family.NameRules;
import dev.edgewright.spec.family.Proposal;
import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.symbols.Symbols;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Applications of wasmCloud 1, as wadm reads, refuses and deploys them. */
public final class WadmFamily implements Family {

    /** The type of documents of this family. */
    static final String TYPE = "wadm/Application";

    private static final String LATTICE = "wadm:lattice";

    @Override
    public FamilyName name() {
        return FamilyName.WADM;
    }

    @Override
    public void check(SpecDocument document, Workspace workspace, Findings findings) {
        Manifest manifest = Manifest.of(document);
        Blocks blocks = new Blocks(workspace.file(document.file()).map(SpecFile::lines));
        MetadataCheck.check(manifest, findings);
        new PartCheck(manifest, findings).check();
        new ScalerCheck(manifest, blocks, findings).check();
        Binaries binaries = new Binaries(manifest, workspace);
        new LinkCheck(manifest, workspace, binaries, blocks, findings).check();
        new ConfigCheck(manifest, findings).check();
        new PolicyCheck(manifest, findings).check();
        new HttpCheck(manifest, findings).check();
        new SharedCheck(manifest, workspace, findings).check();
        new BinaryCheck(manifest, binaries, blocks, findings).check();
    }

    /** Applications and configs that nobody here keeps belong to the lattice. */
    @Override
    public String scope(String kind, SpecDocument document) {
        return kind.equals("application") || kind.equals("external-config")
                ? LATTICE
                : Symbols.own(document);
    }

    @Override
    public NameRules names(String kind) {
        return switch (kind) {
            case "component" -> NameRules.strict("component");
            case "policy" ->
                    NameRules.strict("policy")
                            .withDuplicate(Severity.WARNING)
                            .withUnused(Severity.UNUSED);
            default -> NameRules.none(kind.replace('-', ' '));
        };
    }

    @Override
    public List<Proposal> proposals(Caret caret, Workspace workspace) {
        return new WadmProposals(caret, workspace).all();
    }

    @Override
    public Optional<String> explain(Caret caret, Workspace workspace) {
        return new WadmHover(caret, workspace).text();
    }

    @Override
    public List<Target> targets(Caret caret, Workspace workspace) {
        return WadmTargets.of(caret, workspace);
    }

    @Override
    public List<Hint> hints(SpecDocument document, Workspace workspace) {
        return WadmHints.of(Manifest.of(document));
    }
}
