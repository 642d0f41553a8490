// SPDX-License-Identifier: Apache-2.0
package io.mizan.spi;

import java.util.Set;

/**
 * The nodes that an application runs on, and what they tell each other. An implementation is an {@code @ApplicationScoped}
 * CDI bean; without one this node is alone. For use by any number of threads; nothing here waits for another node.
 *
 * <p>The rule that is easy to break: the first byte of a message says whom it is for. Every listener hears every message, of
 * newer versions too, and passes over what begins with a byte that it does not know.
 */
public interface Nodes {

    /**
     * A node without others.
     *
     * @return one
     */
    static Nodes alone() {
        return new NoOtherNodes();
    }

    /**
     * This node.
     *
     * @return its name, which no other node has or will have
     */
    String self();

    /**
     * Tells all other nodes something. Never waits. Each of them hears what this one says in the order in which it is said, and
     * hears it all, or is told that it may have missed something.
     *
     * @param message not empty; not to be changed any more
     * @throws IllegalArgumentException if it is empty
     */
    void tellAll(byte[] message);

    /**
     * Whether this node hears of what the others do. Never waits.
     *
     * @return false while it has lost one that may still be running, or can't be sure that it has not
     */
    default boolean isInTouch() {
        return true;
    }

    /**
     * Tells a listener from now on, at once of the nodes that are there.
     *
     * @param listener who wants to know
     */
    void listen(Listener listener);

    /** Is told what other nodes say. It is called on threads that others wait for, so it must not wait itself. */
    interface Listener {

        /**
         * Another node has said something.
         *
         * @param from which node
         * @param message as it was said
         */
        void received(String from, byte[] message);

        /**
         * There are other nodes now than before, or something was missed.
         *
         * @param others all nodes but this one
         * @param missed whether this node may have missed what others said: the cluster was split, a node ended without a
         *     word, this one stood still, or more was said than could be sent
         */
        void nodes(Set<String> others, boolean missed);
    }
}
