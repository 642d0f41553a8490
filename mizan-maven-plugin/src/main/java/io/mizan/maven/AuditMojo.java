// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Lists every function and channel with who may call or join it, and can fail the build for those that anybody may. */
@Mojo(
        name = "audit",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class AuditMojo extends MizanMojo {

    /** A file for the list; if there is none, it is printed. */
    @Parameter(property = "mizan.audit")
    private @Nullable File to;

    /** Whether the build fails for functions and channels that anybody may call or join. */
    @Parameter(property = "mizan.failOnPublic", defaultValue = "false")
    private boolean failOnPublic;

    /** The names of the functions that are meant to be public, and of channels as in {@code channel clinic}. */
    @Parameter(property = "mizan.except")
    private List<String> except = List.of();

    @Override
    String command() {
        return "audit";
    }

    @Override
    List<String> options() {
        List<String> all = new ArrayList<>();
        if (to != null) {
            all.addAll(List.of("--to", to.getPath()));
        }
        if (failOnPublic) {
            all.add("--fail-on-public");
        }
        for (String name : except) {
            all.addAll(List.of("--except", name));
        }
        return all;
    }
}
