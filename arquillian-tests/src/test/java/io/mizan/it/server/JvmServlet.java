// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * In a WAR beside the one under test: says what lives in the server's JVM, a line each. {@code /jvm/threads},
 * {@code /jvm/mbeans} and {@code /jvm/loaders}, the class loaders that are left after a full garbage collection.
 */
@WebServlet("/jvm/*")
public class JvmServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String lines = switch (request.getPathInfo()) {
            case "/threads" -> join(Thread.getAllStackTraces().keySet().stream().map(Thread::getName));
            case "/mbeans" ->
                join(ManagementFactory.getPlatformMBeanServer().queryNames(null, null).stream()
                        .map(ObjectName::getCanonicalName));
            default -> loaders();
        };
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(lines);
    }

    private static String join(Stream<String> lines) {
        return String.join("\n", lines.sorted().toList());
    }

    private static String loaders() {
        System.gc();
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassloaders",
                            new Object[] {new String[] {"fold=false"}},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
