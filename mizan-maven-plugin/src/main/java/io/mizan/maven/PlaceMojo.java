// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal whose files say where the application is. */
abstract class PlaceMojo extends MizanMojo {

    /** The application's root: with a slash at its beginning and none at its end, or empty. */
    @Parameter(property = "mizan.root", defaultValue = "/${project.build.finalName}")
    private String root = "";

    /** What the setting {@code mizan.application} says; if there is none, the root. */
    @Parameter(property = "mizan.application")
    private @Nullable String application;

    /** Where the protocol is below the root, if a servlet mapping has moved it. */
    @Parameter(property = "mizan.base")
    private @Nullable String base;

    /** The options that say which files to write. */
    abstract List<String> filesOptions();

    @Override
    final List<String> options() {
        List<String> all = new ArrayList<>(filesOptions());
        all.addAll(List.of("--root", root));
        if (application != null) {
            all.addAll(List.of("--application", application));
        }
        if (base != null) {
            all.addAll(List.of("--base", base));
        }
        return all;
    }
}
