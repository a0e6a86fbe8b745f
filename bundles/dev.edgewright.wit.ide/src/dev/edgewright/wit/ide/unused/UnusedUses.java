/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.unused;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.RemarkService;
import dev.edgewright.wit.ide.FolderFiles;
import dev.edgewright.wit.loading.WitResource;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.validation.WitCode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.Issue;

/**
 * Finds what a document brings in with {@code use} although nothing in the workspace folder refers
 * to it there. A {@code use} also makes a type a member of its interface, so that users elsewhere
 * may need what nobody needs here: this is a hint, never a mistake.
 */
@Singleton
public class UnusedUses implements RemarkService {

    @Inject private ResourceDescriptionsProvider descriptions;

    /** Hints for a document without mistakes; none for dependencies, which others look after. */
    @Override
    public List<Issue> remarks(XtextResource resource) {
        if (FolderFiles.isDependency(resource.getURI())) {
            return List.of();
        }
        return in(resource).stream().map(UnusedUses::hint).toList();
    }

    @Override
    public List<DiagnosticTag> tags(String code) {
        return WitCode.UNUSED_USE.id().equals(code)
                ? List.of(DiagnosticTag.Unnecessary)
                : List.of();
    }

    /** The {@link UsedName}s and {@link TopLevelUse}s of the document that nothing refers to. */
    public Set<EObject> in(XtextResource resource) {
        Set<EObject> unused = new LinkedHashSet<>();
        Set<EObject> referred = new HashSet<>();
        Set<List<Object>> paths = new HashSet<>();
        for (EObject element : WitResource.elements(resource)) {
            switch (element) {
                case NamedType named -> referred.add(named.getType());
                case HandleType handle -> referred.add(handle.getResource());
                case UsedName used when WitSyntax.nameOf(used) != null -> {
                    referred.add(used.getType());
                    unused.add(used);
                }
                case TopLevelUse use when WitSyntax.nameOf(use) != null -> unused.add(use);
                case UsePath path
                        when path.getNamespace() == null
                                && !(path.eContainer() instanceof TopLevelUse) ->
                        paths.add(name(path, WitSyntax.targetText(path)));
                default -> {}
            }
        }
        unused.removeAll(referred);
        unused.removeIf(
                use ->
                        use instanceof TopLevelUse named
                                && paths.contains(name(named, WitSyntax.nameOf(named))));
        removeReferredElsewhere(unused, resource);
        return unused;
    }

    /** What a {@code use} at the top names is known only in its file or block. */
    private static List<Object> name(EObject element, String name) {
        return List.of(WitSyntax.block(element), String.valueOf(name));
    }

    private void removeReferredElsewhere(Set<EObject> unused, XtextResource resource) {
        if (unused.stream().noneMatch(UsedName.class::isInstance)) {
            return;
        }
        Set<URI> referred = new HashSet<>();
        for (IResourceDescription other :
                descriptions.getResourceDescriptions(resource).getAllResourceDescriptions()) {
            for (IReferenceDescription reference : other.getReferenceDescriptions()) {
                URI target = reference.getTargetEObjectUri();
                if (target.trimFragment().equals(resource.getURI())) {
                    referred.add(target);
                }
            }
        }
        unused.removeIf(used -> referred.contains(EcoreUtil.getURI(used)));
    }

    private static Issue hint(EObject use) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(use);
        LineAndColumn start = NodeModelUtils.getLineAndColumn(node, node.getOffset());
        LineAndColumn end = NodeModelUtils.getLineAndColumn(node, node.getEndOffset());
        String name = "`" + WitSyntax.nameOf(use) + "`";
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSeverity(Severity.INFO);
        issue.setCode(WitCode.UNUSED_USE.id());
        issue.setMessage(
                use instanceof UsedName
                        ? name + " is used nowhere in the workspace; remove it from the `use`."
                        : name + " is not used in this file; remove the `use`.");
        issue.setUriToProblem(EcoreUtil.getURI(use));
        issue.setOffset(node.getOffset());
        issue.setLength(node.getLength());
        issue.setLineNumber(start.getLine());
        issue.setColumn(start.getColumn());
        issue.setLineNumberEnd(end.getLine());
        issue.setColumnEnd(end.getColumn());
        return issue;
    }
}
