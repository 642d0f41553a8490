// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.spi.PageRenderer;
import io.mizan.spi.PageRenderer.Reason;
import io.mizan.ssr.worker.Answer;
import io.mizan.ssr.worker.Rendering;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A document that is written as its parts come. What breaks off after its beginning is rendered anew by the browser. */
final class Streaming implements PageRenderer.Stream {

    /** Some servers hold that much back before they send anything, whatever is flushed. */
    private static final int HELD_BACK = 8192;

    private final Document document;
    private final Answer.Head head;
    private final Rendering rendering;
    private final long deadline;
    private final Fallbacks fallbacks;

    Streaming(Document document, Answer.Head head, Rendering rendering, long deadline, Fallbacks fallbacks) {
        this.document = document;
        this.head = head;
        this.rendering = rendering;
        this.deadline = deadline;
        this.fallbacks = fallbacks;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (rendering) {
            String opening = document.opening(head);
            write(out, "<!--" + " ".repeat(Math.max(0, HELD_BACK - opening.length())) + "-->");
            write(out, opening);
            out.write(head.html());
            out.flush();
            String broken = rest(out);
            if (!broken.isEmpty()) {
                fallbacks.add(Reason.ERROR, document.files().name(), broken);
            }
            out.write(document.closing(broken.isEmpty()));
            out.flush();
        }
    }

    /** Why it broke off; empty: it did not. */
    private String rest(OutputStream out) throws IOException {
        while (true) {
            Optional<Answer.Part> part = rendering.next(deadline);
            if (part.isEmpty()) {
                return "its end took too long";
            } else if (part.get() instanceof Answer.More more) {
                out.write(more.html());
                out.flush();
            } else if (part.get() instanceof Answer.Failed failed) {
                return failed.name() + ": " + failed.message();
            } else if (part.get() instanceof Answer.Gone gone) {
                return gone.why();
            } else {
                return "";
            }
        }
    }

    private static void write(OutputStream out, String html) throws IOException {
        out.write(html.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        rendering.close();
    }
}
