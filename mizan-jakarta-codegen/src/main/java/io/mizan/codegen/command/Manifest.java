// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.contract.manifest.EdgeManifest;
import io.mizan.contract.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mizan manifest}: writes what tells an edge what it may keep and what makes it stale (protocol, section 12). */
@Command(name = "manifest", description = "Writes the manifest for an edge.", mixinStandardHelpOptions = true)
final class Manifest implements Callable<Integer> {

    @Mixin
    private final From from = new From();

    @Mixin
    private final PlaceOptions places = new PlaceOptions();

    @Option(names = "--to", required = true, paramLabel = "<file>", description = "such as mizan-manifest.json")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Override
    public Integer call() throws IOException {
        Place place = places.place();
        Written.to(to, EdgeManifest.write(from.declared(), place));
        return ExitCode.OK;
    }
}
