// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.Client;
import io.mizan.ClientChannel;
import io.mizan.contract.problem.DeploymentProblems;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds classes of the WAR that annotate methods with {@code @Client}, but have no scope, and channels in archives where CDI
 * looks for no beans: CDI never looks at them, so they would be missing without a word.
 */
public final class ScopelessClasses {

    private static final String ROOT = "/WEB-INF/classes/";
    private static final List<String> MARKS = List.of("Lio/mizan/Client;", "Lio/mizan/ClientChannel;");

    private final ServletContext context;
    private final MizanExtension extension;

    /** Looks into a WAR, for what the extension has not seen. */
    public ScopelessClasses(ServletContext context, MizanExtension extension) {
        this.context = context;
        this.extension = extension;
    }

    /** Stops the deployment if there are any, with a problem for each. */
    public void refuse() {
        List<Problem> problems = new ArrayList<>();
        search(ROOT, problems);
        if (!problems.isEmpty()) {
            throw new DeploymentProblems(problems);
        }
    }

    private void search(String folder, List<Problem> problems) {
        Set<String> paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : paths) {
            if (path.endsWith("/")) {
                search(path, problems);
            } else if (path.endsWith(".class")) {
                check(path, problems);
            }
        }
    }

    private void check(String path, List<Problem> problems) {
        String name =
                path.substring(ROOT.length(), path.length() - ".class".length()).replace('/', '.');
        if (!extension.knows(name) && marked(path)) {
            problem(name).ifPresent(problems::add);
        }
    }

    /** A class file's bytes are searched by the JDK, whose code is compiled when that of this library is not yet. */
    private boolean marked(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            String bytes = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return MARKS.stream().anyMatch(bytes::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Optional<Problem> problem(String name) {
        try {
            Class<?> type = Class.forName(name, false, OwnApplication.LOADER);
            if (type.isAnnotationPresent(ClientChannel.class)) {
                return Optional.of(Problem.of(ProblemCode.NO_BEAN, type.getName()));
            }
            return Stream.of(type.getDeclaredMethods())
                    .filter(method -> !method.isBridge() && method.isAnnotationPresent(Client.class))
                    .findFirst()
                    .map(method -> problem(type, method));
        } catch (ClassNotFoundException | LinkageError unreadable) {
            return Optional.empty();
        }
    }

    /** An abstract class or an interface can't be made a bean: its methods are not reached either way. */
    private static Problem problem(Class<?> type, Method method) {
        if (!Modifier.isAbstract(type.getModifiers())) {
            return Problem.of(ProblemCode.NO_BEAN, type.getName());
        }
        String kind = type.isInterface() ? "a method of an interface" : "a method of an abstract class";
        return Problem.of(ProblemCode.METHOD_UNREACHABLE, type.getName() + "." + method.getName(), kind);
    }
}
