// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import io.mizan.codegen.command.MizanCommand;
import io.mizan.codegen.source.RemoteContract;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** A goal that runs a command. It fails the build where the command fails, with what that says. */
abstract class MizanMojo extends AbstractMojo {

    /** What goes into the application; what is {@code provided} has its beans elsewhere, if any. */
    private static final Set<String> PACKAGED = Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME);

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    /**
     * A {@code mizan.kdl} or the address of one, or the folders of compiled classes and jars that hold the application's
     * beans. If there is none: this module's classes and the dependencies that are packaged with them.
     */
    @Parameter(property = "mizan.from")
    private List<String> from = List.of();

    /** Whether to do nothing. */
    @Parameter(property = "mizan.skip", defaultValue = "false")
    private boolean skip;

    /** The command's name. */
    abstract String command();

    /** What the command needs to know besides its source. */
    abstract List<String> options();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = MizanCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments());
        out.toString().lines().forEach(getLog()::info);
        if (status != 0) {
            throw new MojoFailureException(err.toString().strip());
        }
        err.toString().lines().forEach(getLog()::warn);
    }

    private String[] arguments() throws MojoExecutionException {
        List<String> arguments = new ArrayList<>(List.of(command()));
        for (String source : sources()) {
            arguments.addAll(List.of("--from", source));
        }
        String mentioned = artifacts(Set.of()).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        arguments.addAll(List.of("--class-path", mentioned));
        arguments.addAll(options());
        return arguments.toArray(String[]::new);
    }

    private List<String> sources() throws MojoExecutionException {
        if (!from.isEmpty()) {
            Path module = project.getBasedir().toPath();
            return from.stream()
                    .map(source -> RemoteContract.isAddress(source)
                            ? source
                            : module.resolve(source).toString())
                    .toList();
        }
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        try {
            // A module without classes of its own has no such folder, and no functions.
            Files.createDirectories(classes);
        } catch (IOException unwritable) {
            throw new MojoExecutionException("can't make " + classes, unwritable);
        }
        return Stream.concat(Stream.of(classes), artifacts(PACKAGED))
                .map(Path::toString)
                .toList();
    }

    /** The dependencies with classes, of these scopes or of any. */
    private Stream<Path> artifacts(Set<String> scopes) {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
                .filter(artifact -> scopes.isEmpty() || scopes.contains(artifact.getScope()))
                .map(artifact -> artifact.getFile().toPath());
    }
}
