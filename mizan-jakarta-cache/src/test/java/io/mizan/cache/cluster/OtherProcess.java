// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Base64;

/** A node in a process of its own, which can stand still as a machine does that is out of breath. It ends with this one. */
final class OtherProcess implements AutoCloseable {
    private static final String JOINED = "joined";

    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    static OtherProcess join(int port, byte[] key) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        Integer.toString(port),
                        Base64.getEncoder().encodeToString(key))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(JOINED)) {
                return new OtherProcess(process);
            }
        }
        throw new IOException("has not joined");
    }

    /** No thread of it does anything from now on. */
    void stop() throws IOException, InterruptedException {
        int failed = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (failed != 0) {
            throw new IOException("can't be stopped");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The process: joins, and stays until its input ends. */
    public static void main(String[] args) throws Exception {
        ClusterSettings settings =
                new ClusterSettings("clinic", "loopback", null, Integer.parseInt(args[0]), Nodes.LONG_LEASE);
        Nodes.One memory = new Nodes.One();
        try (ClusterPeers peers =
                ClusterPeers.join(settings, Base64.getDecoder().decode(args[1]), null, memory)) {
            System.out.println(JOINED + " as " + peers.nodes().self());
            new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
        }
    }
}
