// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.contract.kdl.ContractKdl;
import io.mizan.contract.model.Place;
import io.mizan.contract.openapi.OpenApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mizan contract}: writes the contract's file, to be committed and reviewed in a diff, and OpenAPI beside it. */
@Command(
        name = "contract",
        description = "Writes mizan.kdl, and an OpenAPI 3.1 document beside it.",
        mixinStandardHelpOptions = true)
final class Contract implements Callable<Integer> {

    @Mixin
    private final From from = new From();

    @Mixin
    private final PlaceOptions places = new PlaceOptions();

    @Option(names = "--to", required = true, paramLabel = "<file>", description = "such as mizan.kdl")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(names = "--openapi", paramLabel = "<file>", description = "such as openapi.json")
    private @Nullable Path openapi;

    @Override
    public Integer call() throws IOException {
        Place place = places.place();
        io.mizan.contract.model.Contract contract = from.read().contract();
        Written.to(to, ContractKdl.write(contract));
        if (openapi != null) {
            Written.to(openapi, OpenApi.write(contract, place));
        }
        return ExitCode.OK;
    }
}
