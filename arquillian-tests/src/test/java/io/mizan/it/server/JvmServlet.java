// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * In a WAR beside the one under test: says what lives in the server's JVM, a line each. {@code /jvm/threads}, a name and
 * a context class loader; {@code /jvm/mbeans}; {@code /jvm/loaders}, the class loaders that only a strong reference can
 * have kept.
 */
@WebServlet("/jvm/*")
public class JvmServlet extends HttpServlet {
    /** So many threads at least a server may serve requests with. */
    public static final int THREADS = 16;

    private static final CyclicBarrier ALL = new CyclicBarrier(THREADS);

    private record Own(String text) {}

    private record Holder(Own own) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String lines = switch (request.getPathInfo()) {
            case "/threads" ->
                join(Thread.getAllStackTraces().keySet().stream()
                        .map(thread -> thread.getName() + "\t" + thread.getContextClassLoader()));
            case "/mbeans" ->
                join(ManagementFactory.getPlatformMBeanServer().queryNames(null, null).stream()
                        .map(ObjectName::getCanonicalName));
            case "/meet" -> meet();
            case "/records" -> records();
            default -> loaders();
        };
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(lines);
    }

    private static String join(Stream<String> lines) {
        return String.join("\n", lines.sorted().toList());
    }

    /**
     * Comes back when {@link #THREADS} requests are at it, on as many threads. WildFly's keep the request that they began
     * with and the one that they served last.
     */
    private static String meet() {
        try {
            return String.valueOf(ALL.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The first time, puts these classes where JDK 17 keeps the types by which a record was compared, hashed and written
     * last, whatever their class loader.
     */
    private static String records() {
        Holder holder = new Holder(new Own("text"));
        return holder + " " + holder.hashCode() + " " + holder.equals(new Holder(new Own("text")));
    }

    private static String loaders() {
        dropSoftReferences();
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

    /** Asks for an array that no heap holds: a JVM clears every soft reference before it says so. */
    private static void dropSoftReferences() {
        try {
            throw new IllegalStateException("the heap is too large: " + new long[Integer.MAX_VALUE - 8].length);
        } catch (OutOfMemoryError expected) {
            // they are cleared
        }
    }
}
