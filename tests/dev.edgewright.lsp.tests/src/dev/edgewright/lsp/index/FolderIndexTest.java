/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.impl.AbstractResourceDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.junit.jupiter.api.Test;

class FolderIndexTest {

    private static final int STEPS = 2_000;
    private static final int DOCUMENTS = 300;
    private static final int NAMES = 40;

    private final Random random = new Random(3);

    @Test
    void saysWhatTheFrameworksIndexSaysAndLeavesEarlierCopiesAlone() {
        ResourceDescriptionsData ours = new FolderIndex();
        ResourceDescriptionsData theirs = new ResourceDescriptionsData(Set.of());
        List<ResourceDescriptionsData> copies = new ArrayList<>();
        List<Map<String, Set<String>>> said = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            URI document = URI.createURI("file:///" + random.nextInt(DOCUMENTS) + ".wit");
            if (random.nextInt(4) == 0) {
                ours.removeDescription(document);
                theirs.removeDescription(document);
            } else {
                Described described = new Described(document, names());
                ours.addDescription(document, described);
                theirs.addDescription(document, described);
            }
            if (step % 50 == 0) {
                assertEquals(says(theirs), says(ours), "after step " + step);
            }
            if (step % 7 == 0) {
                copies.add(ours);
                said.add(step % 49 == 0 ? says(ours) : null);
                ours = ours.copy();
            }
        }
        for (int i = 0; i < copies.size(); i++) {
            if (said.get(i) != null) {
                assertEquals(said.get(i), says(copies.get(i)), "copy " + i);
            }
        }
    }

    private List<String> names() {
        return random.ints(5, 0, NAMES).distinct().mapToObj(n -> "n" + n).toList();
    }

    private static Map<String, Set<String>> says(ResourceDescriptionsData index) {
        Map<String, Set<String>> said = new TreeMap<>();
        for (int name = 0; name < NAMES; name++) {
            Set<String> places = new TreeSet<>();
            index.getExportedObjects(
                            EcorePackage.Literals.EPACKAGE, QualifiedName.create("n" + name), false)
                    .forEach(o -> places.add(o.getEObjectURI().toString()));
            said.put("n" + name, places);
        }
        Set<String> documents = new TreeSet<>();
        index.getAllURIs().forEach(uri -> documents.add(uri.toString()));
        index.getAllResourceDescriptions()
                .forEach(d -> assertEquals(d, index.getResourceDescription(d.getURI())));
        said.put("documents", documents);
        return said;
    }

    private static final class Described extends AbstractResourceDescription {

        private final URI uri;
        private final List<IEObjectDescription> exported = new ArrayList<>();

        private Described(URI uri, List<String> names) {
            this.uri = uri;
            for (String name : names) {
                var element = EcoreFactory.eINSTANCE.createEPackage();
                ((InternalEObject) element).eSetProxyURI(uri.appendFragment(name));
                exported.add(EObjectDescription.create(QualifiedName.create(name), element));
            }
        }

        @Override
        protected List<IEObjectDescription> computeExportedObjects() {
            return exported;
        }

        @Override
        public URI getURI() {
            return uri;
        }

        @Override
        public Iterable<QualifiedName> getImportedNames() {
            return Set.of();
        }

        @Override
        public Iterable<IReferenceDescription> getReferenceDescriptions() {
            return Set.of();
        }
    }
}
