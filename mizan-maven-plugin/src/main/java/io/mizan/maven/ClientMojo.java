// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal about one generated client. */
abstract class ClientMojo extends MizanMojo {

    /** The folder of the client, such as {@code src/main/web/src/api}. */
    @Parameter(property = "mizan.to", required = true)
    @SuppressWarnings("NullAway.Init")
    private File to;

    /** What the client is for, as {@code mizan generate --help} lists it. */
    @Parameter(property = "mizan.target", required = true)
    @SuppressWarnings("NullAway.Init")
    private String target;

    /** Further options of the command, each an element: what only some targets have. */
    @Parameter
    private List<String> options = List.of();

    @Override
    final List<String> options() {
        List<String> all = new ArrayList<>(List.of("--to", to.getPath(), "--target", target));
        all.addAll(options);
        return all;
    }
}
