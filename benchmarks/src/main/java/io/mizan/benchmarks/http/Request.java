// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.http;

import java.nio.charset.StandardCharsets;

/** A request in its bytes, head and body: made once, sent often. */
public final class Request {
    private final byte[] bytes;
    private final int status;
    private final boolean head;

    private Request(byte[] bytes, int status, boolean head) {
        this.bytes = bytes;
        this.status = status;
        this.head = head;
    }

    byte[] bytes() {
        return bytes;
    }

    /** What the answer's status has to be. */
    int status() {
        return status;
    }

    /** Whether there is no body whatever the answer's length is. */
    boolean hasBodilessAnswer() {
        return head;
    }

    /** A GET, as a browser sends it from the application's own page. */
    public static Request get(String target, String fields) {
        return of("GET", target, fields, "", fields.contains("If-None-Match") ? 304 : 200);
    }

    /** A GET of a page, as a browser sends it for whoever follows a link. */
    public static Request page(String target, String fields) {
        return new Request(bytes("GET", target, "text/html,*/*;q=0.8", fields, ""), 200, false);
    }

    /** A POST of JSON. */
    public static Request post(String target, String json) {
        return post(target, "Content-Type: application/json\r\n", json);
    }

    /** A HEAD. */
    public static Request head(String target, String fields) {
        return of("HEAD", target, fields, "", 200);
    }

    /**
     * A POST.
     *
     * @param fields lines with their ends, the content's type among them
     */
    public static Request post(String target, String fields, String body) {
        return of("POST", target, fields + "Origin: http://localhost\r\n", body, 200);
    }

    private static Request of(String method, String target, String fields, String body, int status) {
        return new Request(bytes(method, target, "application/json", fields, body), status, method.equals("HEAD"));
    }

    private static byte[] bytes(String method, String target, String accept, String fields, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String length = method.equals("POST") ? "Content-Length: " + content.length + "\r\n" : "";
        String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n"
                + "User-Agent: benchmark\r\nAccept: " + accept + "\r\nAccept-Language: en\r\n"
                + "Sec-Fetch-Site: same-origin\r\n" + fields + length + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}
