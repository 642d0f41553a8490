// SPDX-License-Identifier: Apache-2.0
package io.mizan.spi;

import io.mizan.ClientPage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes documents of pages. An implementation is an {@code @ApplicationScoped} CDI bean; without one a {@link ClientPage}
 * is an error.
 *
 * <p>The rule that is easy to break: what goes wrong with rendering is no error. The document then has an empty root and the
 * same data, and the browser renders it.
 */
public interface PageRenderer {

    /**
     * Makes a document.
     *
     * @param asked what is asked for
     * @return the document
     * @throws UnknownPage if there is no such page, so that not even the browser could render it
     */
    Rendered render(Asked asked) throws UnknownPage;

    /**
     * Makes a part of a document that something else makes.
     *
     * @param asked what is asked for; what concerns a whole document alone is passed over
     * @param prefix what the ids in it begin with: another for each part of a document
     * @return the part
     * @throws UnknownPage if there is no such page, so that not even the browser could render it
     */
    Part part(Asked asked, String prefix) throws UnknownPage;

    /**
     * A part of a document.
     *
     * @param once elements that the document needs before it, however many parts ask for them
     * @param html the part, with its data
     * @param fallback why the browser has to render it; empty: it is rendered
     */
    record Part(List<String> once, String html, Optional<Reason> fallback) {

        /**
         * Copies.
         *
         * @param once elements that the document needs
         * @param html the part
         * @param fallback why the browser has to render it
         */
        public Part {
            once = List.copyOf(once);
        }
    }

    /**
     * What is asked for.
     *
     * @param page the page
     * @param base the context path; empty at the server's root
     * @param url path and query of the request below {@code base}, as they were sent
     * @param nonce of scripts; empty: none
     * @param caller the tag of the caller (protocol, section 8); empty on a page that may be shared
     * @param data what its contexts hold for the caller
     */
    record Asked(
            ClientPage page,
            String base,
            String url,
            Optional<String> nonce,
            Optional<String> caller,
            List<Datum> data) {

        /**
         * Copies.
         *
         * @param page the page
         * @param base the context path
         * @param url path and query
         * @param nonce of scripts
         * @param caller the tag of the caller
         * @param data what its contexts hold
         */
        public Asked {
            data = List.copyOf(data);
        }
    }

    /**
     * What one context holds (protocol, section 13).
     *
     * @param context its wire name
     * @param params canonical texts by wire name
     * @param body as a fetch would bring it, and complete
     */
    record Datum(String context, Map<String, String> params, ContextCache.Body body) {

        /**
         * Copies.
         *
         * @param context its wire name
         * @param params canonical texts by wire name
         * @param body as a fetch would bring it
         */
        public Datum {
            params = Map.copyOf(params);
        }
    }

    /** A document: a whole one, or one that is on its way. */
    sealed interface Rendered {

        /**
         * The status that the component gave.
         *
         * @return 200 unless it said {@code notFound()} or {@code redirect()}
         */
        int status();
    }

    /**
     * A whole document.
     *
     * @param status 200 unless the component said otherwise
     * @param location where a redirect leads to; empty: it is none
     * @param html UTF-8; the array is shared and must not be written to
     * @param fallback why the browser has to render it; empty: it is rendered
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Whole(int status, Optional<String> location, byte[] html, Optional<Reason> fallback) implements Rendered {}

    /**
     * A document whose beginning is there.
     *
     * @param status 200 unless the component said otherwise
     * @param stream the document
     */
    record Streamed(int status, Stream stream) implements Rendered {}

    /** A document on its way. It is written once, or closed. */
    interface Stream extends AutoCloseable {

        /**
         * Writes the document as it comes, and flushes what is there before it waits for more.
         *
         * @param out where to
         * @throws IOException if {@code out} does
         */
        void writeTo(OutputStream out) throws IOException;

        /** Nobody wants it any more. */
        @Override
        void close();
    }

    /** Why a document was not rendered. */
    enum Reason {
        /** It took too long. */
        DEADLINE,
        /** There was too much to do. */
        CAPACITY,
        /** There is nothing that renders. */
        MISSING,
        /** The component threw. */
        ERROR,
        /** What renders has ended, or answered what can't be read. */
        BROKEN;

        /**
         * As the field {@code Mizan-Render} has it.
         *
         * @return the name in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** There is no page of that name. */
    final class UnknownPage extends Exception {
        private static final long serialVersionUID = 1L;

        /**
         * There is none.
         *
         * @param message which, and which there are: for the log
         */
        public UnknownPage(String message) {
            super(message, null, false, false);
        }
    }
}
