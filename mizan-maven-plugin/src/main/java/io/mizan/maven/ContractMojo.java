// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the contract's file, to be committed and reviewed in a diff, and an OpenAPI 3.1 document beside it. */
@Mojo(
        name = "contract",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class ContractMojo extends PlaceMojo {

    /** The contract's file. */
    @Parameter(property = "mizan.contract", defaultValue = "${project.basedir}/mizan.kdl")
    @SuppressWarnings("NullAway.Init")
    private File contract;

    /** The OpenAPI document. */
    @Parameter(property = "mizan.openapi", defaultValue = "${project.build.directory}/openapi.json")
    @SuppressWarnings("NullAway.Init")
    private File openapi;

    @Override
    String command() {
        return "contract";
    }

    @Override
    List<String> filesOptions() {
        return List.of("--to", contract.getPath(), "--openapi", openapi.getPath());
    }
}
