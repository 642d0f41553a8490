// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.target.Ungenerable;
import java.io.IOException;
import java.io.PrintWriter;
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
        subcommands = {Generate.class, Check.class, Contract.class, Manifest.class, Audit.class, Doctor.class})
public final class MizanCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }

    /**
     * Runs the command and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        System.exit(line().execute(arguments));
    }

    /**
     * Runs the command inside another program.
     *
     * @param out what it tells
     * @param err what is wrong
     * @param arguments the command line
     * @return how it ended
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return line().setOut(out).setErr(err).execute(arguments);
    }

    private static CommandLine line() {
        return new CommandLine(new MizanCommand()).setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof Ungenerable || failure instanceof IOException) {
                line.getErr().println(failure instanceof IOException ? failure.toString() : failure.getMessage());
                return ExitCode.SOFTWARE;
            }
            throw failure;
        });
    }
}
