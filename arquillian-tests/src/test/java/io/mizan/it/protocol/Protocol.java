// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.http.RawHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the themes ask with. They are interfaces, so that {@link ProtocolIT} runs all of them on one deployment. */
interface Protocol {
    String ROOT = "api/mizan/";

    /** The application's root, with its last slash. */
    URI base();

    /** A browser with nobody logged in. */
    Http http();

    default Answer fetch(String target) {
        return http().get(ROOT + "ctx/" + target);
    }

    default Answer call(String body) {
        return call(http(), body);
    }

    default Answer call(Http browser, String body) {
        return browser.post(ROOT + "call/", body);
    }

    /** A call of a function with arguments. */
    default Answer call(Http browser, String function, String args) {
        return call(browser, "{\"fn\":\"" + function + "\",\"args\":" + args + "}");
    }

    /** A request whose target, relative to the application, need not be a URI. */
    default Answer raw(String method, String target, List<String> headers, byte[] body) {
        try {
            return RawHttp.send(base(), method, base().getRawPath() + target, headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    default Answer rawGet(String target, String... headers) {
        return raw("GET", target, List.of(headers), new byte[0]);
    }

    /** A call with every byte the test's, and headers that announce it. */
    default Answer rawCall(byte[] body, String... headers) {
        var all = new java.util.ArrayList<>(List.of("Content-Type: application/json"));
        all.add("Content-Length: " + body.length);
        all.addAll(List.of(headers));
        return raw("POST", ROOT + "call/", all, body);
    }

    default Answer rawCall(String body) {
        return rawCall(body.getBytes(StandardCharsets.UTF_8));
    }
}
