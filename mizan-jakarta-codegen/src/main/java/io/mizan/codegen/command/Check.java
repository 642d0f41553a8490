// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mizan check}: says whether a client is stale. */
@Command(
        name = "check",
        description = "Writes nothing, and fails where a client is not what would be generated now.",
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

    @Mixin
    private final ClientOptions client = new ClientOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<String> differences = client.folder().differences(client.files());
        if (differences.isEmpty()) {
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        differences.forEach(err::println);
        err.println(
                "The client is stale: generate it again (a Maven build does with -Dmizan.write) and commit what that writes.");
        return ExitCode.SOFTWARE;
    }
}
