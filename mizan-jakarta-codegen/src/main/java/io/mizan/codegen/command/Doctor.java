// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.doctor.BuiltPages;
import io.mizan.codegen.doctor.Finding;
import io.mizan.codegen.doctor.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mizan doctor}: says what is there, and what is not, of all that rendering pages on this machine needs. */
@Command(
        name = "doctor",
        description = "Checks what rendering pages on this machine needs, and fails where something is missing.",
        mixinStandardHelpOptions = true)
final class Doctor implements Callable<Integer> {

    @Option(
            names = "--bun",
            paramLabel = "<path>",
            defaultValue = "${env:MIZAN_SSR_BUN}",
            description = "what the setting mizan.ssr.bun says; if left out, the variable MIZAN_SSR_BUN, or else Bun is"
                    + " looked for as the server does")
    private @Nullable String bun;

    @Option(
            names = "--in",
            paramLabel = "<folder>",
            description = "one whose node_modules may hold @oven/bun-…: the server's working directory, or a setting"
                    + " mizan.ssr.sources; repeatable; if left out, the current one")
    private List<Path> projects = new ArrayList<>();

    @Option(
            names = "--war",
            paramLabel = "<path>",
            description = "an application whose pages are checked: a WAR, or the folder of one; repeatable")
    private List<Path> applications = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<String> setting = Optional.ofNullable(bun).filter(path -> !path.isBlank());
        List<Path> searched = projects.isEmpty() ? List.of(Path.of("").toAbsolutePath()) : projects;
        List<Finding> findings = new ArrayList<>(Machine.here().examine(setting, searched));
        for (Path application : applications) {
            findings.addAll(BuiltPages.examine(application));
        }
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line()));
        out.flush();
        return findings.stream().allMatch(Finding::good) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
