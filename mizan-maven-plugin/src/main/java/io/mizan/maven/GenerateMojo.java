// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes a client. Files that are not generated any more are deleted, files of others never touched. Several clients are
 * several executions.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class GenerateMojo extends ClientMojo {

    @Override
    String command() {
        return "generate";
    }
}
