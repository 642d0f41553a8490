// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.htmx.Htmx;
import io.mizan.codegen.python.Python;
import io.mizan.codegen.rust.Rust;
import io.mizan.codegen.target.ClientFolder;
import io.mizan.codegen.target.Target;
import io.mizan.codegen.typescript.Adapter;
import io.mizan.codegen.typescript.Channels;
import io.mizan.codegen.typescript.TypeScript;
import java.io.IOException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mizan generate}: writes a client. */
@Command(
        name = "generate",
        description =
                "Writes a client. Files that are not generated any more are deleted, files of others never touched.",
        mixinStandardHelpOptions = true)
final class Generate implements Callable<Integer> {

    /** What clients can be generated for. */
    enum For {
        /** Types, contexts and functions for {@code @mizan/base}. */
        typescript,
        /** The same, with providers and hooks for React. */
        react,
        /** The same for Vue. */
        vue,
        /** The same for Svelte. */
        svelte,
        /** The attributes of elements, for {@code @mizan/htmx}. */
        htmx,
        /** The channels and their types alone, for {@code @mizan/base}. */
        channels,
        /** A package for Python. */
        python,
        /** A module for Rust. */
        rust;

        /** Whether its forms say something by themselves. */
        boolean hasMessages() {
            return target() instanceof TypeScript;
        }

        Target target() {
            return switch (this) {
                case typescript -> new TypeScript(Adapter.NONE);
                case react -> new TypeScript(Adapter.REACT);
                case vue -> new TypeScript(Adapter.VUE);
                case svelte -> new TypeScript(Adapter.SVELTE);
                case htmx -> new Htmx();
                case channels -> new Channels();
                case python -> new Python();
                case rust -> new Rust();
            };
        }
    }

    @Mixin
    private final ClientOptions client = new ClientOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--watch", description = "write it again whenever what it is made from has changed, until Ctrl-C")
    private boolean watch;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (watch) {
            new Watching(this::write, spec.commandLine().getErr()).untilEnded(client.watched());
        } else {
            write();
        }
        return ExitCode.OK;
    }

    private void write() throws IOException {
        SortedMap<String, String> files = client.files();
        ClientFolder folder = client.folder();
        SortedSet<String> changed = folder.write(files);
        String names = watch && !changed.isEmpty() ? ": " + String.join(", ", changed) : "";
        spec.commandLine()
                .getOut()
                .println(folder.path() + ": " + files.size() + " files, " + changed.size() + " changed" + names);
    }
}
