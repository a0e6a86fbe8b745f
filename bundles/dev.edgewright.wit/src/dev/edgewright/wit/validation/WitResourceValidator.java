/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.binary.BinaryDocuments;
import dev.edgewright.wit.syntax.WitFile;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/**
 * Checks one file. A file that does not parse gets only the diagnostics of its text: what its
 * remains mean is guesswork, and one mistake shall give one diagnostic.
 */
@Singleton
public class WitResourceValidator implements IResourceValidator {

    @Inject private OperationCanceledManager canceled;
    @Inject private PackageRules packageRules;
    @Inject private NameRules nameRules;
    @Inject private ReferenceRules referenceRules;
    @Inject private TypeRules typeRules;
    @Inject private CycleRules cycleRules;
    @Inject private PackageCycles packageCycles;
    @Inject private GateRules gateRules;
    @Inject private WorldRules worldRules;

    @Override
    public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
        if (!(resource instanceof XtextResource xtext)
                || xtext.getParseResult() == null
                || BinaryDocuments.contains(resource.getURI())) {
            return List.of(); // What is made of a binary is nobody's to mend.
        }
        Report report = new Report(resource.getURI(), xtext.getParseResult().getRootNode());
        TextProblems.report(xtext.getParseResult(), report);
        SyntaxProblems.report(xtext.getParseResult(), report);
        if (report.isEmpty()
                && !resource.getContents().isEmpty()
                && resource.getContents().get(0) instanceof WitFile file) {
            EcoreUtil2.resolveLazyCrossReferences(resource, cancel);
            packageRules.check(file, report);
            if (report.contains(WitCode.PACKAGE_PLACE)) {
                return report.issues();
            }
            List<Rules> rules =
                    List.of(
                            nameRules,
                            referenceRules,
                            cycleRules,
                            packageCycles,
                            typeRules,
                            gateRules,
                            worldRules);
            for (Rules family : rules) {
                canceled.checkCanceled(cancel);
                family.check(file, report);
            }
        }
        return report.issues();
    }
}
