// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.contract.kdl.ContractKdl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mizan contract}: writes the contract's file, to be committed and reviewed in a diff. */
@Command(name = "contract", description = "Writes mizan.kdl.", mixinStandardHelpOptions = true)
final class Contract implements Callable<Integer> {

    @Mixin
    private final From from = new From();

    @Option(names = "--to", required = true, paramLabel = "<file>", description = "such as mizan.kdl")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Override
    public Integer call() throws IOException {
        Files.writeString(to, ContractKdl.write(from.read().contract()));
        return ExitCode.OK;
    }
}
