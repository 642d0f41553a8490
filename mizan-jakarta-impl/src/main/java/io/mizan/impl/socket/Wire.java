// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

/** What a connection sends by. */
interface Wire {

    /** How many messages and pings may be under way at a time; always the same, 1 or more. They are begun one after the other. */
    default int atOnce() {
        return 1;
    }

    /**
     * Begins to send a message; never waits for the peer.
     *
     * @param text what is sent
     * @param done called once, by any thread, maybe before this returns: whether it was written
     */
    void send(String text, Done done);

    /** A number that no peer can guess. */
    long number();

    /**
     * Sends a ping; never waits for the peer.
     *
     * @param number comes back with the pong
     * @param done called once, by any thread, maybe before this returns: whether it was written
     */
    void ping(long number, Done done);

    /** Whether a peer is to be asked whether it is there, and is to be closed by the thread that reads its pong. */
    default boolean asksBeforeItCloses() {
        return false;
    }

    /** Is called about once a second: a peer that says nothing itself can be asked in this way whether it is there. */
    default void beat() {}

    /**
     * Closes the connection; may wait.
     *
     * @param code why
     * @param reason the same for people
     */
    void close(CloseCode code, String reason);

    /** Is told of the end of a message's way. */
    @FunctionalInterface
    interface Done {
        /**
         * The message is written, or never will be.
         *
         * @param written which of the two
         */
        void done(boolean written);
    }
}
