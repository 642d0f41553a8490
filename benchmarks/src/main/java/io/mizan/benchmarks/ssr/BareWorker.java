// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.ssr.frame.Frame;
import io.mizan.ssr.frame.FrameReader;
import io.mizan.ssr.frame.FrameWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A worker that is asked without anything between: frames to its input, and from its output. For one thread. */
final class BareWorker implements AutoCloseable {
    private static final Pattern RESIDENT = Pattern.compile("\"resident\":(?<bytes>\\d+)");

    private final Process process;
    private final FrameWriter out;
    private final FrameReader in;
    private final Thread atExit = new Thread(this::end);
    private byte[] html = {};
    private long ids;
    private long resident;

    private BareWorker(Process process) {
        this.process = process;
        this.out = new FrameWriter(process.getOutputStream());
        this.in = new FrameReader(process.getInputStream());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts one and waits until it can render.
     *
     * @param frontEnds a folder for each
     */
    static BareWorker start(Site site, Path frontEnds) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh",
                "-c",
                "exec \"$@\" 3>&1 1>&2",
                "mizan",
                site.bun().toString(),
                "--no-install",
                site.worker().toString(),
                frontEnds.toString());
        builder.environment().clear();
        builder.environment().put("NODE_ENV", "production");
        builder.environment().put("PATH", "/usr/bin:/bin");
        BareWorker worker = new BareWorker(
                builder.redirectError(site.log("worker").toFile()).start());
        worker.next();
        return worker;
    }

    /** Asks for a page. */
    void ask(Framework framework, String url, byte[] data) throws IOException {
        String head = "{\"do\":\"render\",\"id\":" + ++ids + ",\"app\":\"" + framework.app() + "\",\"page\":\""
                + framework.page() + "\",\"url\":\"" + url
                + "\",\"base\":\"/ssr\",\"locale\":\"en\",\"stream\":false,\"deadline\":10000}";
        out.write(new Frame(head.getBytes(StandardCharsets.UTF_8), data));
    }

    /** Waits for the end of a render, whichever it is. */
    void await() throws IOException {
        String head = next();
        while (!head.contains("\"part\":\"end\"")) {
            if (head.contains("\"part\":\"error\"")) {
                throw new IOException(head);
            }
            head = next();
        }
        Matcher memory = RESIDENT.matcher(head);
        if (memory.find()) {
            resident = Long.parseLong(memory.group("bytes"));
        }
    }

    private String next() throws IOException {
        Frame frame = in.next().orElseThrow(() -> new IOException("the worker has ended"));
        if (frame.body().length > 0) {
            html = frame.body();
        }
        return new String(frame.head(), StandardCharsets.UTF_8);
    }

    /** What came last. */
    String html() {
        return new String(html, StandardCharsets.UTF_8);
    }

    /** Its memory in bytes when it last said it. */
    long resident() {
        return resident;
    }

    /** The CPU time that it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void end() {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
