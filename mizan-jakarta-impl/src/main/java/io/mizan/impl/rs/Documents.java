// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.header.EntityTag;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.text.ParamText;
import io.mizan.impl.config.Settings;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.request.Current;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Entry;
import io.mizan.spi.ContextCache.Reading;
import io.mizan.spi.PageRenderer;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.spi.PageRenderer.Datum;
import io.mizan.spi.PageRenderer.Rendered;
import io.mizan.spi.PageRenderer.UnknownPage;
import io.mizan.spi.PageRenderer.Whole;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Has pages rendered, or takes documents out of memory: those of pages that everyone may see. A document is kept under all
 * that it was made of, the entity tags of its contexts among it, which are read each time: what any of them says anew is
 * another document.
 */
@Singleton
public class Documents {

    /** No parameter has such a name: what a document is kept under is never what a context or a text page is. */
    private static final String DOCUMENT = "$document";

    /** A document that is larger would cost more to hold than to make: 1 MiB. */
    private static final int MOST = 1 << 20;

    private static final int OK = 200;
    private static final Duration EVER = Duration.ofMillis(Long.MAX_VALUE);

    @Inject
    Fetches fetches;

    @Inject
    Current current;

    @Inject
    Settings settings;

    @Inject
    @Any
    jakarta.enterprise.inject.Instance<PageRenderer> renderers;

    /** What was rendered is nobody's to keep; whoever waited for it gets it all the same. */
    private static final class Unkept extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Rendered made;

        Unkept(Rendered made) {
            super(null, null, false, false);
            this.made = made;
        }
    }

    /**
     * Renders.
     *
     * @param asked what is asked for
     * @return the document
     * @throws UnknownPage if there is no such page
     */
    Rendered render(Asked asked) throws UnknownPage {
        if (renderers.isUnsatisfied()) {
            throw new IllegalStateException(
                    "nothing renders " + asked.page() + ": add mizan-jakarta-ssr to the application's dependencies");
        }
        return renderers.get().render(asked);
    }

    /**
     * Renders what everyone may see, unless memory has it.
     *
     * @param asked what is asked for, of no caller and with no nonce
     * @param read its contexts
     * @return the document
     * @throws UnknownPage if there is no such page
     */
    Rendered shared(Asked asked, PageContexts.Read read) throws UnknownPage {
        Optional<Caching> declared = current.page()
                .flatMap(page -> page.function().function().view())
                .flatMap(View::kept)
                .filter(caching -> isKept(asked, read));
        if (declared.isEmpty() || read.reading().isEmpty()) {
            return render(asked);
        }
        Entry entry = entry(asked, read.instances(), declared.get());
        return fromMemory(asked, entry, read.reading().get());
    }

    private boolean isKept(Asked asked, PageContexts.Read read) {
        return !settings.development()
                && !asked.page().isStreaming()
                && asked.page().status().orElse(OK) == OK
                && !read.instances().isEmpty();
    }

    private Rendered fromMemory(Asked asked, Entry entry, Reading reading) throws UnknownPage {
        try {
            Answer answer = reading.get(entry, () -> body(render(asked)));
            current.page().ifPresent(page -> page.answered(answer));
            return new Whole(OK, Optional.empty(), answer.body().bytes(), Optional.empty());
        } catch (UnknownPage | RuntimeException gone) {
            throw gone;
        } catch (Unkept made) {
            return made.made;
        } catch (TimeoutException late) {
            return render(asked); // another is being rendered for too long
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Body body(Rendered made) throws Unkept {
        if (made instanceof Whole whole
                && whole.status() == OK
                && whole.location().isEmpty()
                && whole.fallback().isEmpty()
                && whole.html().length <= MOST) {
            return new Body(whole.html(), EntityTag.of(whole.html()), true);
        }
        throw new Unkept(made);
    }

    /** It stands in the place of its first context, and lives no longer than any, or than its method says. */
    private Entry entry(Asked asked, List<Instance> instances, Caching declared) {
        Caching shortest = Stream.concat(
                        Stream.of(declared),
                        instances.stream()
                                .map(instance -> instance.of().context().caching()))
                .min(Comparator.comparing(caching -> caching.maxAge().orElse(EVER)))
                .orElse(declared);
        Instance first = instances.get(0);
        Map<String, ParamText> texts = Map.of(DOCUMENT, new ParamText.Many(parts(asked)));
        return fetches.entry(first.of(), shortest, texts, first.scope());
    }

    /** All that a document is made of. */
    private static List<String> parts(Asked asked) {
        List<String> parts = new ArrayList<>();
        parts.add(asked.page().name());
        parts.add(asked.page().title().map(title -> "=" + title).orElse(""));
        parts.add(asked.page().locale().map(Locale::toLanguageTag).orElse(""));
        parts.add(asked.base());
        parts.add(asked.url());
        parts.add(String.valueOf(asked.page().props().size()));
        new TreeMap<>(asked.page().props()).forEach((name, value) -> {
            parts.add(name);
            parts.add(value.getClass().getSimpleName() + " " + value);
        });
        for (Datum datum : asked.data()) {
            parts.add(datum.context());
            parts.add(datum.body().etag());
            parts.add(String.valueOf(datum.params().size()));
            new TreeMap<>(datum.params()).forEach((name, text) -> {
                parts.add(name);
                parts.add(text);
            });
        }
        return parts;
    }
}
