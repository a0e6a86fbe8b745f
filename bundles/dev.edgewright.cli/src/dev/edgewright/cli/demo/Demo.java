/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.demo;

import dev.edgewright.cli.check.Checker;
import dev.edgewright.cli.check.Finding;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Steps;
import dev.edgewright.device.agent.SimulatedDevice;
import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.device.protocol.DeploymentStatus;
import dev.edgewright.fleet.Fleet;
import dev.edgewright.fleet.FleetSettings;
import dev.edgewright.fleet.manager.Placement;
import dev.edgewright.fleet.manager.Rollout;
import dev.edgewright.margo.api.DeploymentState;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.ComponentProperties;
import dev.edgewright.registry.client.RegistryClient;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.server.EmbeddedRegistry;
import dev.edgewright.registry.server.ServerOptions;
import dev.edgewright.registry.sign.Signer;
import dev.edgewright.registry.sign.SigningIdentity;
import dev.edgewright.workshop.build.Build;
import dev.edgewright.workshop.build.BuildResult;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.project.Language;
import dev.edgewright.workshop.project.NewProject;
import dev.edgewright.workshop.project.Project;
import dev.edgewright.workshop.project.Scaffold;
import dev.edgewright.workshop.publish.Publication;
import dev.edgewright.workshop.publish.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;

/** One run of the demo; every step calls the room that does the work. */
final class Demo {
    static final int STEPS = 6;

    private static final String NAME = "sensor-filter";
    private static final Duration DEVICE_LIMIT = Duration.ofSeconds(20);
    private static final Duration RUN_LIMIT = Duration.ofSeconds(60);
    private static final int SHOWN_ROWS = 4;

    private final DemoFolder folder;
    private final Optional<Language> wished;
    private final Optional<String> registry;
    private final int registryPort;
    private final int fleetPort;
    private final Steps steps;

    Demo(
            Path folder,
            Optional<Language> wished,
            Optional<String> registry,
            int registryPort,
            int fleetPort,
            Steps steps) {
        this.folder = new DemoFolder(folder);
        this.wished = wished;
        this.registry = registry;
        this.registryPort = registryPort;
        this.fleetPort = fleetPort;
        this.steps = steps;
    }

    Summary run() throws Exception {
        folder.create();
        try (Cancellation cancellation = new Cancellation(folder)) {
            boolean complete = false;
            try (Registry target = openRegistry()) {
                Summary summary = run(target.authority());
                folder.write("SUMMARY.md", summary.inWords());
                complete = cancellation.isTooLate();
                return summary;
            } finally {
                if (!complete) {
                    folder.remove();
                }
            }
        }
    }

    private Summary run(String authority) throws Exception {
        long start = System.nanoTime();
        Project project = built(authority, wished.map(List::of).orElseGet(Choice::ofLanguages));
        SigningIdentity signer =
                SigningIdentity.create(
                        "CN=Edgewright demo,O=Acme,ST=Bavaria,C=DE", Duration.ofDays(90));
        signer.save(folder.resolve("keys/demo.key"), folder.resolve("keys/demo.crt"));
        Publication published =
                steps.step("Sign it and push it to " + authority, () -> publish(project, signer));
        FleetSettings settings =
                FleetSettings.in(folder.resolve("devices"), Set.of(signer.root()))
                        .withPort(fleetPort);
        try (Fleet fleet = Fleet.start(settings)) {
            Rollout rollout =
                    steps.step(
                            "Start a fleet of three devices and deploy",
                            () -> deploy(fleet, project));
            Placement taken =
                    rollout.accepted().stream()
                            .findFirst()
                            .orElseThrow(() -> new Failure("no device took the workload."));
            Summary.Run result =
                    steps.step(
                            "Run it on the readings of " + taken.deviceId(),
                            () -> result(fleet, taken));
            return new Summary(
                    folder.path().toString(),
                    project.language().title(),
                    project.artifact().toString(),
                    Files.size(project.artifact()),
                    published.reference().toString(),
                    signer.subject(),
                    Summary.placements(rollout),
                    result,
                    Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
        }
    }

    /** The project in the first language in which it can be built on this machine. */
    private Project built(String authority, List<Language> languages) throws Exception {
        Language language = languages.get(0);
        try {
            Project project =
                    steps.step("Scaffold a sensor filter", () -> scaffold(authority, language));
            steps.step("Check its WIT and its margo.yaml", () -> check(project));
            steps.step("Build it", () -> build(project));
            return project;
        } catch (WorkshopException e) {
            // Tools can be there and yet not work, as npm does without a network.
            if (languages.size() == 1 || !e.code().equals("workshop-install")) {
                throw e;
            }
            steps.notable(e.getMessage());
            steps.notable("Once more in " + languages.get(1).title() + ".");
            steps.restart();
            folder.removeProject(NAME);
            return built(authority, languages.subList(1, languages.size()));
        }
    }

    private Project scaffold(String authority, Language language) throws WorkshopException {
        Project project =
                Scaffold.create(
                        NewProject.in(folder.resolve(NAME), language).forRegistry(authority));
        steps.good(project.folder() + " in " + language.title());
        if (wished.isEmpty()) {
            steps.detail("--language chooses another: " + Language.ids());
        }
        return project;
    }

    private Void check(Project project) throws IOException {
        Checker checker = new Checker().check(List.of(project.folder()));
        for (Finding finding : checker.findings()) {
            steps.detail(finding.inWords(Ansi.AUTO));
        }
        if (checker.findings().stream().anyMatch(Finding::isError)) {
            throw new Failure("the project has errors, see above.");
        }
        steps.good(
                "%d inputs, %d findings".formatted(checker.checked(), checker.findings().size()));
        return null;
    }

    private Void build(Project project) throws WorkshopException, InterruptedException {
        BuildResult built = Build.run(project, steps::detail);
        built.diagnostics().forEach(diagnostic -> steps.detail(diagnostic.toString()));
        steps.good("%s, %,d bytes".formatted(built.wasm(), built.size()));
        return null;
    }

    private Publication publish(Project project, SigningIdentity signer)
            throws IOException, WorkshopException {
        ComponentProperties component =
                application(project)
                        .getDeploymentProfiles()
                        .get(0)
                        .getComponents()
                        .get(0)
                        .getProperties();
        ArtifactReference reference =
                ArtifactReference.parse(component.getRepository()).withTag(component.getRevision());
        try (RegistryClient client = new RegistryClient()) {
            Publication published =
                    new Publisher(client, new Signer(client, signer))
                            .publish(project.artifact(), reference);
            steps.good(published.reference().toString());
            steps.good("signed by " + signer.subject() + " (Notary Project, JWS, ES256)");
            return published;
        }
    }

    private Rollout deploy(Fleet fleet, Project project) throws IOException, InterruptedException {
        steps.detail("workload fleet manager at " + fleet.uri() + ", mutual TLS");
        Optional<Path> readings = Optional.of(project.folder().resolve("data/readings.csv"));
        Map<String, DeviceClass> classes = new LinkedHashMap<>();
        classes.put("line-7", DeviceClass.LINUX);
        classes.put("press-7", DeviceClass.EMBEDDED);
        classes.put("panel-2", DeviceClass.BROWSER);
        for (var device : classes.entrySet()) {
            DeviceClass kind = device.getValue();
            fleet.add(device.getKey(), kind, readings, DEVICE_LIMIT);
            steps.detail(
                    "%-8s %s, %s %s, %s memory"
                            .formatted(
                                    device.getKey(),
                                    kind.summary(),
                                    Steps.counted(kind.cores(), "core"),
                                    kind.architecture(),
                                    kind.memory()));
        }
        Rollout rollout = fleet.manager().deploy(application(project), Map.of());
        for (Placement placement : rollout.placements()) {
            String verdict =
                    placement.deviceId()
                            + " "
                            + Summary.verdict(placement.accepted(), placement.reason());
            if (placement.accepted()) {
                steps.good(verdict);
            } else {
                steps.notable(verdict);
            }
        }
        return rollout;
    }

    private Summary.Run result(Fleet fleet, Placement taken)
            throws IOException, InterruptedException {
        String deployment = taken.deploymentId().orElseThrow();
        DeploymentStatus status = fleet.manager().awaitFinal(deployment, RUN_LIMIT);
        SimulatedDevice device = fleet.device(taken.deviceId());
        if (status.state() != DeploymentState.INSTALLED) {
            throw new Failure(
                    "%s reports %s: %s"
                            .formatted(
                                    taken.deviceId(),
                                    status.state().word(),
                                    status.error()
                                            .map(DeploymentStatus.StatusError::message)
                                            .orElse("no reason given")));
        }
        List<String> rows = Files.readAllLines(device.output(deployment, NAME));
        List<String> notes = Files.readAllLines(device.errors(deployment, NAME));
        rows.stream().limit(SHOWN_ROWS + 1L).forEach(steps::detail);
        if (rows.size() > SHOWN_ROWS + 1) {
            steps.detail("... %d more rows".formatted(rows.size() - SHOWN_ROWS - 1));
        }
        notes.forEach(steps::detail);
        steps.good("%s reports: %s".formatted(taken.deviceId(), status.state().word()));
        return new Summary.Run(
                taken.deviceId(),
                deployment,
                status.state().word(),
                rows,
                notes,
                device.output(deployment, NAME).toString(),
                device.logFile().toString());
    }

    private static ApplicationDescription application(Project project) throws IOException {
        return new MargoReader()
                .read(Files.readAllBytes(project.application()))
                .as(ApplicationDescription.class)
                .orElseThrow(
                        () ->
                                new Failure(
                                        project.application()
                                                + ": is no application description."));
    }

    /** The registry to push to, the demo's own or another. */
    private record Registry(String authority, Optional<EmbeddedRegistry> own)
            implements AutoCloseable {
        @Override
        public void close() {
            own.ifPresent(EmbeddedRegistry::close);
        }
    }

    private Registry openRegistry() throws IOException {
        if (registry.isPresent()) {
            return new Registry(registry.get(), Optional.empty());
        }
        EmbeddedRegistry own =
                EmbeddedRegistry.start(
                        folder.resolve("registry"),
                        ServerOptions.defaults().withPort(registryPort));
        return new Registry(own.authority(), Optional.of(own));
    }
}
