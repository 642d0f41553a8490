// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds classes of the WAR that annotate methods with {@code @Client}, but have no scope: CDI never looks at them, so they
 * would be missing without a word.
 */
public final class ScopelessClasses {

    private static final String ROOT = "/WEB-INF/classes/";
    private static final byte[] MARK = "Lio/mizan/Client;".getBytes(StandardCharsets.US_ASCII);

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
        if (!extension.knows(name) && marked(path) && declares(name)) {
            problems.add(Problem.of(ProblemCode.NO_BEAN, name));
        }
    }

    private boolean marked(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return in != null && contains(in.readAllBytes());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean contains(byte[] bytes) {
        for (int i = 0; i <= bytes.length - MARK.length; i++) {
            int matched = 0;
            while (matched < MARK.length && bytes[i + matched] == MARK[matched]) {
                matched++;
            }
            if (matched == MARK.length) {
                return true;
            }
        }
        return false;
    }

    /** An abstract class or an interface is no bean either way, and its methods are not reached. */
    private boolean declares(String name) {
        try {
            Class<?> type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            for (java.lang.reflect.Method method : type.getDeclaredMethods()) {
                if (!method.isBridge() && method.isAnnotationPresent(io.mizan.Client.class)) {
                    return true;
                }
            }
        } catch (ClassNotFoundException | LinkageError unreadable) {
            return false;
        }
        return false;
    }
}
