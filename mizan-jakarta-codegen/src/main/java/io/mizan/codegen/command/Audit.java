// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.audit.AuditList;
import io.mizan.codegen.target.Ungenerable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mizan audit}: lists every function and channel with who may call or join it, and can fail for those that anybody may. */
@Command(
        name = "audit",
        description = "Lists every function and channel with who may call or join it and what that makes stale.",
        mixinStandardHelpOptions = true)
final class Audit implements Callable<Integer> {

    @Mixin
    private final From from = new From();

    @Option(names = "--to", paramLabel = "<file>", description = "a file for the list; if left out, it is printed")
    private @Nullable Path to;

    @Option(
            names = "--fail-on-public",
            description = "fail if there are functions or channels that anybody may call or join")
    private boolean failOnPublic;

    @Option(
            names = "--except",
            paramLabel = "<function>",
            description = "one that is meant to be public, or a channel as 'channel clinic'; repeatable")
    private List<String> except = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        AuditList list = AuditList.of(from.declared());
        if (to == null) {
            spec.commandLine().getOut().print(list.text());
            spec.commandLine().getOut().flush();
        } else {
            Written.to(to, list.text());
        }
        if (failOnPublic) {
            refuse(list.open());
        }
        return ExitCode.OK;
    }

    /** An exception that is none any more is refused too: it would let the next function of that name through. */
    private void refuse(Set<String> open) {
        List<String> wrong = new ArrayList<>();
        for (String name : open) {
            if (!except.contains(name)) {
                wrong.add(name + ": open to anybody; give it a guard or roles, or except it");
            }
        }
        for (String name : new TreeSet<>(except)) {
            if (!open.contains(name)) {
                wrong.add(name + ": is excepted and not open to anybody; take it off the list");
            }
        }
        if (!wrong.isEmpty()) {
            throw new Ungenerable(String.join("\n", wrong));
        }
    }
}
