// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the manifest that tells an edge what it may keep and what makes it stale. */
@Mojo(
        name = "manifest",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class ManifestMojo extends PlaceMojo {

    /** The manifest. */
    @Parameter(property = "mizan.manifest", defaultValue = "${project.build.directory}/mizan-manifest.json")
    @SuppressWarnings("NullAway.Init")
    private File manifest;

    @Override
    String command() {
        return "manifest";
    }

    @Override
    List<String> filesOptions() {
        return List.of("--to", manifest.getPath());
    }
}
