// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.contract.model.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where the application is. */
final class PlaceOptions {

    @Option(
            names = "--root",
            paramLabel = "<path>",
            description = "the application's root, such as /petclinic; if left out, that of the host")
    private String root = "";

    @Option(
            names = "--application",
            paramLabel = "<name>",
            description = "what the setting mizan.application says; if left out, the root")
    private @Nullable String application;

    @Option(
            names = "--base",
            paramLabel = "<path>",
            description = "where the protocol is below the root (default: ${DEFAULT-VALUE})")
    private String base = Place.DEFAULT_BASE;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Place place() {
        try {
            return new Place(application == null ? root : application, root, base);
        } catch (IllegalArgumentException noPath) {
            throw new ParameterException(spec.commandLine(), String.valueOf(noPath.getMessage()), noPath);
        }
    }
}
