// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails the build where a client is not what would be generated now, and names its files. It stands before whatever builds
 * the front end, so that this is what is said first.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class CheckMojo extends ClientMojo {

    /** Whether to write the client instead: {@code mvn process-classes -Dmizan.write}, for all that a build checks. */
    @Parameter(property = "mizan.write", defaultValue = "false")
    private boolean write;

    @Override
    String command() {
        return write ? "generate" : "check";
    }
}
