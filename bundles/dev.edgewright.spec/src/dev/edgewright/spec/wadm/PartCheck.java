/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import dev.edgewright.wasm.spelling.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where components come from, what they are called in the lattice, and their kinds of traits. */
final class PartCheck {

    private static final List<String> TRAITS = List.of("spreadscaler", "daemonscaler", "link");

    private final Manifest manifest;
    private final Findings findings;

    PartCheck(Manifest manifest, Findings findings) {
        this.manifest = manifest;
        this.findings = findings;
    }

    void check() {
        Map<String, Part> byId = new HashMap<>();
        for (Part part : manifest.parts()) {
            formerKind(part);
            source(part);
            part.image().filter(i -> part.shared().isEmpty()).ifPresent(this::image);
            part.shared().ifPresent(shared -> sharedExtras(part));
            part.traits().forEach(this::trait);
            part.id().ifPresent(id -> id(part, id, byId));
        }
    }

    private void formerKind(Part part) {
        part.kind()
                .filter(kind -> kind.text().equals("actor"))
                .ifPresent(
                        kind ->
                                findings.warning(
                                        kind,
                                        Codes.DEPRECATED,
                                        "Actors are called components since wasmCloud 1.",
                                        Fix.preferred(
                                                "Change to `component`",
                                                Edit.content(kind, "component"))));
    }

    private void source(Part part) {
        if (part.properties().isEmpty()) {
            return;
        }
        Mapping properties = part.properties().get();
        Optional<Entry> image = written(properties, "image");
        Optional<Entry> application = written(properties, "application");
        if (image.isPresent() && application.isPresent()) {
            findings.error(
                    application.get().key(),
                    Codes.SOURCE,
                    "wadm refuses `"
                            + part.title()
                            + "`, which has both an `image` to run and an `application` to borrow"
                            + " from; only one of them may be there.");
        } else if (image.isEmpty() && application.isEmpty()) {
            Region place = part.node().entry("properties").map(e -> e.key().region()).orElseThrow();
            findings.error(
                    place,
                    Codes.SOURCE,
                    "wadm refuses `"
                            + part.title()
                            + "`, which has neither an `image` to run nor an `application` to"
                            + " borrow it from.");
        }
    }

    private static Optional<Entry> written(Mapping mapping, String key) {
        return mapping.entry(key)
                .filter(e -> !(e.value() instanceof Scalar s && s.isNull() && !s.isMissing()));
    }

    private void image(Scalar image) {
        Optional<ImageReference.Fault> fault = ImageReference.fault(image.text());
        if (fault.isPresent()) {
            String message =
                    "`" + image.text() + "` cannot be fetched: " + fault.get().message() + ".";
            Fix[] fixes =
                    fault.get()
                            .better()
                            .map(
                                    better ->
                                            new Fix[] {
                                                Fix.preferred(
                                                        "Change to `" + better + "`",
                                                        Edit.content(image, better))
                                            })
                            .orElse(new Fix[0]);
            findings.error(image, Codes.IMAGE, message, fixes);
        } else if (ImageReference.isLatest(image.text())) {
            findings.warning(
                    image,
                    Codes.IMAGE_LATEST,
                    "Hosts do not fetch images with the tag `latest`"
                            + (image.text().endsWith(":latest") ? "" : ", which no tag means,")
                            + " unless they are told to; name a version.");
        }
    }

    /** Its own application says how it runs; a second opinion would overwrite the first. */
    private void sharedExtras(Part part) {
        if (part.image().isPresent()) {
            return;
        }
        Mapping properties = part.properties().orElseThrow();
        for (String key : List.of("config", "secrets")) {
            Optional<Entry> entry =
                    properties
                            .entry(key)
                            .filter(e -> e.value() instanceof Sequence s && !s.items().isEmpty());
            if (entry.isPresent()) {
                extra(entry.get().key(), part, "`" + key + "`");
                return;
            }
        }
        part.traits().stream()
                .filter(Part::isScaler)
                .findFirst()
                .ifPresent(
                        trait ->
                                extra(
                                        trait.get("type").orElseThrow(),
                                        part,
                                        "a scaler of its own"));
    }

    private void extra(Node place, Part part, String what) {
        findings.error(
                place,
                Codes.SHARED_EXTRA,
                "wadm refuses "
                        + what
                        + " for `"
                        + part.title()
                        + "`, which is borrowed: the application that shares it decides that.");
    }

    private void trait(Mapping trait) {
        Optional<Scalar> type = trait.scalar("type");
        if (type.isEmpty() || TRAITS.contains(type.get().text())) {
            return;
        }
        String text = type.get().text();
        Optional<String> near =
                text.equals("linkdef")
                        ? Optional.of("link")
                        : Nearest.to(text, TRAITS, Math.max(1, text.length() / 3));
        String message = "wadm does nothing with a trait of type `" + text + "`";
        if (near.isPresent()) {
            findings.warning(
                    type.get(),
                    Codes.UNKNOWN_TRAIT,
                    message + "; did you mean `" + near.get() + "`?",
                    Fix.preferred(
                            "Change to `" + near.get() + "`",
                            Edit.content(type.get(), near.get())));
        } else {
            findings.warning(
                    type.get(),
                    Codes.UNKNOWN_TRAIT,
                    message + "; it knows " + String.join(", ", TRAITS) + ".");
        }
    }

    private void id(Part part, Scalar id, Map<String, Part> byId) {
        Part other = byId.putIfAbsent(id.text(), part);
        if (other != null) {
            findings.error(
                    id,
                    Codes.DUPLICATE_ID,
                    "wadm refuses the identifier `"
                            + id.text()
                            + "`, which `"
                            + other.title()
                            + "` has already; leave one of them out, and wadm makes one up.");
        }
    }
}
