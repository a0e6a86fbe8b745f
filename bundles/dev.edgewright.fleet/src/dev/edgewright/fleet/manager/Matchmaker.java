/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import dev.edgewright.margo.match.Matcher;
import dev.edgewright.margo.match.Reason;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceCapabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds deployment profiles: the one with which a device can take an application, or a named one.
 */
final class Matchmaker {

    private Matchmaker() {}

    /**
     * @param profile the first profile that matches, empty when none does
     * @param reason why, in words that may follow the device's name and a colon
     */
    record Answer(Optional<DeploymentProfile> profile, String reason) {}

    static Answer match(ApplicationDescription application, DeviceCapabilities device) {
        List<DeploymentProfile> profiles = application.getDeploymentProfiles();
        List<String> refusals = new ArrayList<>();
        for (DeploymentProfile profile : profiles) {
            Verdict verdict = Matcher.match(profile, device);
            String words = (profiles.size() > 1 ? profile.getId() + ": " : "") + words(verdict);
            if (verdict.accepted()) {
                return new Answer(Optional.of(profile), words);
            }
            refusals.add(words);
        }
        return new Answer(Optional.empty(), String.join("; ", refusals));
    }

    /**
     * The application's deployment profile of this id.
     *
     * @throws FleetException when it has none
     */
    static DeploymentProfile named(ApplicationDescription application, String profileId) {
        return application.getDeploymentProfiles().stream()
                .filter(profile -> profileId.equals(profile.getId()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new FleetException(
                                        "The application '%s' has no deployment profile '%s'."
                                                .formatted(application.getId(), profileId)));
    }

    private static String words(Verdict verdict) {
        return verdict.reasons().stream().map(Reason::words).collect(Collectors.joining("; "));
    }
}
