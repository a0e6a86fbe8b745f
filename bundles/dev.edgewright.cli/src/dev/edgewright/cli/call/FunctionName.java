/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.call;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Shown;
import dev.edgewright.engine.wave.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The name of a function, taken apart.
 *
 * @param path the interface without its version; empty for a function of the world
 * @param version of the interface; empty if there is none
 * @param function such as {@code process} or {@code [method]window.push}
 */
record FunctionName(String path, String version, String function) {

    private static final int MOST = 20;

    static FunctionName of(String name) {
        int hash = name.indexOf('#');
        String face = hash < 0 ? "" : name.substring(0, hash);
        int at = face.indexOf('@');
        return new FunctionName(
                at < 0 ? face : face.substring(0, at),
                at < 0 ? "" : face.substring(at + 1),
                name.substring(hash + 1));
    }

    /**
     * The function that a person means: by its full name, or shorter as long as that is clear.
     *
     * @param file whose functions they are
     * @throws Failure when there is none or several, with those that there are
     */
    static String choose(String wanted, List<String> known, String file) {
        if (known.contains(wanted)) {
            return wanted;
        }
        FunctionName name = of(wanted);
        List<String> candidates = List.of();
        for (Predicate<FunctionName> rule :
                List.<Predicate<FunctionName>>of(name::fits, name::fitsShort)) {
            candidates = known.stream().filter(each -> rule.test(of(each))).toList();
            if (!candidates.isEmpty()) {
                break;
            }
        }
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        throw Failure.wrongUse(
                candidates.isEmpty()
                        ? unknown(wanted, known, file)
                        : "%s: several functions are called \"%s\"; write one of:%s"
                                .formatted(file, Shown.name(wanted), list(candidates)));
    }

    /** Whether this names that function, perhaps without the package or version. */
    private boolean fits(FunctionName known) {
        return fitsInterface(known) && function.equals(known.function);
    }

    /** Whether this names that function without saying that it belongs to a resource. */
    private boolean fitsShort(FunctionName known) {
        return fitsInterface(known) && function.equals(known.shortFunction());
    }

    private boolean fitsInterface(FunctionName known) {
        boolean samePath =
                path.isEmpty() || path.equals(known.path) || path.equals(known.shortPath());
        return samePath && (version.isEmpty() || isCompatible(version, known.version));
    }

    /** The same up to the number that marks a change that breaks users (semantic versioning). */
    private static boolean isCompatible(String wanted, String there) {
        if (wanted.equals(there)) {
            return true;
        }
        String track = track(wanted);
        return !track.isEmpty() && track.equals(track(there));
    }

    private static String track(String version) {
        if (!version.matches("[0-9]+\\.[0-9]+\\.[0-9]+(\\+.*)?")) {
            return "";
        }
        String[] numbers = version.split("[.+]");
        if (!numbers[0].equals("0")) {
            return numbers[0];
        }
        return numbers[1].equals("0") ? "0.0." + numbers[2] : "0." + numbers[1];
    }

    private String shortPath() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String shortFunction() {
        return function.substring(function.indexOf(']') + 1);
    }

    /** As it can be written if nothing else is called so. */
    private String shortest() {
        return (path.isEmpty() ? "" : shortPath() + "#") + shortFunction();
    }

    private static String unknown(String wanted, List<String> known, String file) {
        if (known.isEmpty()) {
            return "%s: exports no function to call; `edgewright inspect` shows what is in it."
                    .formatted(file);
        }
        return "%s: exports no function \"%s\"%s It exports:%s"
                .formatted(
                        file,
                        Shown.name(wanted),
                        near(of(wanted), wanted, known)
                                .map(name -> "; did you mean " + Shown.name(name) + "?")
                                .orElse("."),
                        list(known));
    }

    /** What is called so in another version of its interface, or has a name like it. */
    private static Optional<String> near(FunctionName name, String wanted, List<String> known) {
        FunctionName anyVersion = new FunctionName(name.path, "", name.function);
        Map<String, String> words = new LinkedHashMap<>();
        for (String each : known) {
            FunctionName there = of(each);
            if (anyVersion.fits(there) || anyVersion.fitsShort(there)) {
                return Optional.of(each);
            }
            String member = there.function.substring(there.function.lastIndexOf('.') + 1);
            for (String word :
                    List.of(
                            there.shortest(),
                            there.shortFunction(),
                            member,
                            there.path + "#" + there.shortFunction(),
                            each)) {
                words.putIfAbsent(word, each);
            }
        }
        return Suggestions.nearest(wanted, words.keySet())
                .map(words::get)
                .map(
                        full -> {
                            String brief = of(full).shortest();
                            long fitting =
                                    known.stream().filter(k -> of(brief).fitsShort(of(k))).count();
                            return fitting == 1 ? brief : full;
                        });
    }

    private static String list(List<String> names) {
        StringBuilder list = new StringBuilder();
        names.stream().limit(MOST).forEach(name -> list.append("\n  ").append(Shown.name(name)));
        if (names.size() > MOST) {
            list.append("\n  and ").append(names.size() - MOST).append(" more");
        }
        return list.toString();
    }
}
