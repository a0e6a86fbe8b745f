/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** The workbench as a test sees it; everything here runs on the UI thread. */
final class Screen {
    private static final int LIMIT_SECONDS = 30;

    private Screen() {}

    /** Skips the test, with the reason, where there is no screen for a workbench. */
    static void assumePresent() {
        String reason = System.getProperty("edgewright.noScreen", "");
        assumeTrue(reason.isEmpty(), "no screen: " + reason);
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    static Shell shell() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    }

    static IFile file(String projectName, String name, String text) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(projectName);
        if (!project.exists()) {
            project.create(null);
        }
        project.open(null);
        IFile file = project.getFile(name);
        file.write(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), true, false, false, null);
        return file;
    }

    /** Lets the workbench work until the condition holds. */
    static void waitFor(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not within " + LIMIT_SECONDS + " s: " + what);
            }
            rest();
        }
    }

    /** Lets the workbench work for a moment. */
    static void settle(int milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (System.nanoTime() < end) {
            rest();
        }
    }

    private static void rest() {
        Display display = Display.getCurrent();
        if (!display.readAndDispatch()) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail("interrupted");
            }
        }
    }

    /** The result of work that must not run on the UI thread. */
    static <T> T answer(String what, java.util.function.Supplier<T> work) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(work);
        waitFor(what, answer::isDone);
        return answer.join();
    }

    /** Saves what the screen shows of the window. */
    static void shoot(String name) throws IOException {
        Shell shell = shell();
        Rectangle bounds = shell.getBounds();
        Image image = new Image(shell.getDisplay(), bounds.width, bounds.height);
        GC gc = new GC(shell.getDisplay());
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            Path folder =
                    Files.createDirectories(Path.of(System.getProperty("edgewright.screenshots")));
            loader.save(folder.resolve(name).toString(), SWT.IMAGE_PNG);
            assertTrue(Files.size(folder.resolve(name)) > 0);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
