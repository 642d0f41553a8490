// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.util.List;
import java.util.Optional;

/** What a worker says. */
public sealed interface Answer {

    /**
     * It can render now.
     *
     * @param bun its version
     * @param apps the front ends that it has
     */
    record Ready(String bun, List<String> apps) implements Answer {

        /**
         * Copies.
         *
         * @param bun its version
         * @param apps the front ends
         */
        public Ready {
            apps = List.copyOf(apps);
        }
    }

    /** A part of what one render brings: a head first, then more, at last an end; or a failure at any point. */
    sealed interface Part extends Answer {

        /**
         * Whose part it is.
         *
         * @return the number of the render
         */
        long id();
    }

    /**
     * What is known before the rest.
     *
     * @param id of the render
     * @param status of the answer
     * @param location where a redirect leads to
     * @param titled whether {@code elements} have a title
     * @param elements HTML for the head of the document
     * @param scripts in development: in place of those that were built
     * @param styles likewise
     * @param html the first of the root's contents
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Head(
            long id,
            int status,
            Optional<String> location,
            boolean titled,
            String elements,
            List<String> scripts,
            List<String> styles,
            byte[] html)
            implements Part {

        /**
         * Copies.
         *
         * @param id of the render
         * @param status of the answer
         * @param location where a redirect leads to
         * @param titled whether {@code elements} have a title
         * @param elements HTML for the head of the document
         * @param scripts in development
         * @param styles likewise
         * @param html the first of the root's contents
         */
        public Head {
            scripts = List.copyOf(scripts);
            styles = List.copyOf(styles);
        }
    }

    /**
     * More of the root's contents.
     *
     * @param id of the render
     * @param html what follows
     */
    @SuppressWarnings("ArrayRecordComponent")
    record More(long id, byte[] html) implements Part {}

    /**
     * That was all.
     *
     * @param id of the render
     * @param resident the memory of the worker, in bytes
     */
    record End(long id, long resident) implements Part {}

    /**
     * The component threw.
     *
     * @param id of the render
     * @param name of the error
     * @param message of the error
     * @param stack where it was thrown
     */
    record Failed(long id, String name, String message, String stack) implements Part {}

    /**
     * The worker has ended: nothing more will come.
     *
     * @param id of the render
     * @param why it ended
     */
    record Gone(long id, String why) implements Part {}
}
