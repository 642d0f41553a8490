// SPDX-License-Identifier: Apache-2.0
package io.mizan.spi;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps finished answers of contexts, and pages that show them. An implementation is an {@code @ApplicationScoped} CDI bean; without one each fetch
 * runs its functions. It is also an {@link InvalidationListener} if it is told of invalidations.
 *
 * <p>The rule that is easy to break: an entry carries the stamp that {@link #begin()} took, and a stamp is taken before any
 * snapshot that its functions read from.
 */
public interface ContextCache {

    /**
     * Begins one request's reads: takes the stamp. It is called before guards are asked and before anything is read.
     *
     * @return the reads of this request, used by one thread
     */
    Reading begin();

    /**
     * Says why an answer comes from memory, or does not. Nothing changes by that.
     *
     * @param entry what is asked about
     * @return what this node knows of it
     */
    default Explanation explain(Entry entry) {
        return Explanation.none("unknown");
    }

    /** The reads of one request, all with one stamp. */
    interface Reading {

        /**
         * The answer for an entry: a stored one, or what {@code filler} makes.
         *
         * @param entry what is asked for
         * @param filler runs the functions; at most once
         * @return the body and where it came from
         * @throws Exception what {@code filler} throws, which is stored nowhere
         */
        Answer get(Entry entry, Filler filler) throws Exception;
    }

    /** Runs the functions of a context and writes its body. */
    @FunctionalInterface
    interface Filler {

        /**
         * Runs the functions.
         *
         * @return the body
         * @throws Exception if there is none
         */
        Body fill() throws Exception;
    }

    /**
     * What is asked for.
     *
     * @param key the key of the protocol's section 10, 32 bytes
     * @param context the context's wire name
     * @param scope the shared parameters as canonical texts, by wire name, and {@code mizan_caller} for an entry of one
     *     caller: what an invalidation is matched with (section 6)
     * @param lifetimeMillis the longest that it may live, in milliseconds; 0: the cache's own bound
     */
    @SuppressWarnings("ArrayRecordComponent") // copied in and out
    record Entry(byte[] key, String context, Map<String, String> scope, long lifetimeMillis) {

        /**
         * Checks and copies.
         *
         * @param key 32 bytes
         * @param context a wire name
         * @param scope canonical texts by wire name
         * @param lifetimeMillis 0 or more
         * @throws IllegalArgumentException if the lifetime is negative
         */
        public Entry {
            key = key.clone();
            Objects.requireNonNull(context, "context");
            scope = Map.copyOf(scope);
            if (lifetimeMillis < 0) {
                throw new IllegalArgumentException("lifetimeMillis is 0 or more, not " + lifetimeMillis);
            }
        }

        /**
         * The key.
         *
         * @return a copy
         */
        @Override
        public byte[] key() {
            return key.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry e && Arrays.equals(key, e.key);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(key);
        }

        @Override
        public String toString() {
            return "Entry[" + context + scope + "]";
        }
    }

    /**
     * A body. The array is shared and must not be written to: it goes out as it is.
     *
     * @param bytes UTF-8 of canonical JSON, or a page as it was made
     * @param etag the entity tag, quotes included
     * @param complete whether no function failed; what is not complete is never stored
     * @param fields what goes out with a page beside {@code ETag}, by name, {@code Content-Type} among it; empty for a context
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(byte[] bytes, String etag, boolean complete, Map<String, String> fields) {

        /**
         * Checks and copies.
         *
         * @param bytes not copied
         * @param etag quotes included
         * @param complete whether it may be stored
         * @param fields by name
         */
        public Body {
            fields = Map.copyOf(fields);
        }

        /**
         * The body of a context.
         *
         * @param bytes UTF-8 of canonical JSON
         * @param etag the entity tag, quotes included
         * @param complete whether no function failed
         */
        public Body(byte[] bytes, String etag, boolean complete) {
            this(bytes, etag, complete, Map.of());
        }
    }

    /** A body and where it came from. What a cache keeps may be one itself, so that a hit need make nothing. */
    interface Answer {

        /**
         * An answer.
         *
         * @param body the body
         * @param source where it came from
         * @param detail why the cache was passed by, such as {@code lease}; else empty
         * @return of these
         */
        static Answer of(Body body, Source source, String detail) {
            return new MadeAnswer(body, source, detail);
        }

        /**
         * What goes out.
         *
         * @return the body
         */
        Body body();

        /**
         * Where it came from.
         *
         * @return as {@code Cache-Status} says it
         */
        Source source();

        /**
         * Why the cache was passed by.
         *
         * @return such as {@code lease}; empty if it was not
         */
        String detail();
    }

    /** Where a body came from: the protocol's {@code Cache-Status} (section 3). */
    enum Source {
        /** A stored entry. */
        HIT,
        /** The functions ran, and the body was stored. */
        STORED,
        /** The functions ran, and nothing was stored. */
        MISS,
        /** The cache was passed by. */
        BYPASS
    }
}
