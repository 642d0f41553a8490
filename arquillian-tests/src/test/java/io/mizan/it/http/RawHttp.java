// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bare socket: sends what no HTTP client would, and gives back what came. A server that hangs is an exception. */
public final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private RawHttp() {}

    /**
     * One request whose every byte is the test's.
     *
     * @param base says host and port only
     * @param target goes into the request line as it is (ISO-8859-1)
     * @param headers whole lines; {@code Host} and {@code Connection: close} are sent anyway
     */
    public static Answer send(URI base, String method, String target, List<String> headers, byte[] body)
            throws IOException {
        var head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(base.getAuthority()).append("\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        head.append("\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return send(base, bytes.toByteArray());
    }

    /** A GET of a target that need not be a URI. */
    public static Answer get(URI base, String target) throws IOException {
        return send(base, "GET", target, List.of(), new byte[0]);
    }

    /** Any bytes at all; they should ask for {@code Connection: close}. */
    public static Answer send(URI base, byte[] request) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return parse(socket.getInputStream().readAllBytes());
        }
    }

    static Answer parse(byte[] raw) throws IOException {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("closed without an answer: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] pair = line.split(":", 2);
            headers.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1].strip());
        }
        String body = text.substring(end + 4);
        boolean chunked = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
        return new Answer(
                Integer.parseInt(lines[0].split(" ", -1)[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                (chunked ? dechunk(body) : body).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String dechunk(String body) {
        var whole = new StringBuilder();
        int at = 0;
        while (true) {
            int line = body.indexOf("\r\n", at);
            int size =
                    Integer.parseInt(body.substring(at, line).split(";", -1)[0].strip(), 16);
            if (size == 0) {
                return whole.toString();
            }
            whole.append(body, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
