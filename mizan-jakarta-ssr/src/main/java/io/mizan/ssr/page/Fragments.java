// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.spi.PageRenderer.Part;
import io.mizan.spi.PageRenderer.Reason;
import io.mizan.ssr.pool.Pool;
import io.mizan.ssr.pool.Unrendered;
import io.mizan.ssr.worker.Answer;
import io.mizan.ssr.worker.Rendering;
import io.mizan.ssr.worker.Task;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes parts with a pool of workers, or without.
 *
 * @param pool renders; null: nothing does
 * @param missing what to do about that
 * @param time how long a part may take
 * @param fallbacks counts what was not rendered
 */
record Fragments(@Nullable Pool pool, String missing, Duration time, Fallbacks fallbacks) {

    /** Empty if the worker knows no such page. */
    Optional<Part> render(Fragment fragment, long deadline) {
        try {
            Pool workers = pool;
            if (workers == null) {
                throw new Unrendered(Reason.MISSING, missing);
            }
            try (Rendering rendering = workers.begin(task(fragment), deadline)) {
                return rendered(fragment, rendering, deadline);
            }
        } catch (Unrendered unrendered) {
            String page = fragment.files().name();
            fallbacks.add(unrendered.reason(), page, String.valueOf(unrendered.getMessage()));
            return Optional.of(new Part(fragment.once(null), fragment.html(""), Optional.of(unrendered.reason())));
        }
    }

    private Task task(Fragment fragment) {
        return new Task(
                fragment.files().app(),
                fragment.files().page(),
                fragment.asked().url(),
                fragment.asked().base(),
                fragment.locale(),
                fragment.asked().nonce(),
                false,
                time,
                fragment.props(),
                fragment.prefix(),
                fragment.data());
    }

    private static Optional<Part> rendered(Fragment fragment, Rendering rendering, long deadline) throws Unrendered {
        Answer.Part first = Renderer.part(rendering, deadline);
        if (first instanceof Answer.Failed failed) {
            return failed(failed);
        } else if (!(first instanceof Answer.Head head)) {
            throw new Unrendered(Reason.BROKEN, "a worker ended before it had begun");
        } else if (head.status() != 200) {
            // The component says that there is nothing, or something elsewhere: in the browser it says so again.
            return Optional.of(new Part(fragment.once(head), fragment.html(""), Optional.empty()));
        } else {
            return whole(fragment, head, rendering, deadline);
        }
    }

    private static Optional<Part> whole(Fragment fragment, Answer.Head head, Rendering rendering, long deadline)
            throws Unrendered {
        ByteArrayOutputStream html = new ByteArrayOutputStream(head.html().length + 1024);
        html.writeBytes(head.html());
        while (true) {
            Answer.Part next = Renderer.part(rendering, deadline);
            if (next instanceof Answer.Failed failed) {
                return failed(failed);
            } else if (next instanceof Answer.More more) {
                html.writeBytes(more.html());
            } else {
                String contents = html.toString(StandardCharsets.UTF_8);
                return Optional.of(new Part(fragment.once(head), fragment.html(contents), Optional.empty()));
            }
        }
    }

    private static Optional<Part> failed(Answer.Failed failed) throws Unrendered {
        if (failed.name().equals(Renderer.NO_PAGE)) {
            return Optional.empty();
        }
        throw Renderer.unrendered(failed);
    }
}
