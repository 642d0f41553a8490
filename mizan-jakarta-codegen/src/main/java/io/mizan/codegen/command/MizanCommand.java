// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.target.Ungenerable;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mizan}: what a front end's build asks of the contract. It ends with 0, with 1 for a failure, with 2 for a mistake in how it is called. */
@Command(
        name = "mizan",
        description = "Clients from annotated Java.",
        mixinStandardHelpOptions = true,
        version = "0.1.0-SNAPSHOT",
        subcommands = {Generate.class, Contract.class})
public final class MizanCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: generate or contract");
    }

    /**
     * Runs the command and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        System.exit(line().execute(arguments));
    }

    /** The command, ready to be executed. */
    static CommandLine line() {
        return new CommandLine(new MizanCommand()).setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof Ungenerable || failure instanceof IOException) {
                line.getErr().println(failure instanceof IOException ? failure.toString() : failure.getMessage());
                return ExitCode.SOFTWARE;
            }
            throw failure;
        });
    }
}
