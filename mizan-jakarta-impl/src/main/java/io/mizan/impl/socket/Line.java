// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.problem.ProblemDetails;
import java.util.Locale;

/** One client's connection, as those see it who have something to tell him. For use by any thread; nothing here waits. */
public interface Line {

    /**
     * What the client was told that his connection is.
     *
     * @return a text that no other connection has
     */
    String socket();

    /**
     * Whose it is now: his roles may change.
     *
     * @return who asks
     */
    KnownCaller caller();

    /**
     * The language of what is said to people.
     *
     * @return {@link Locale#ROOT}: the server's own
     */
    Locale language();

    /**
     * Tells the client something; one that does not read is closed.
     *
     * @param text what he is told
     */
    void say(Text text);

    /**
     * Tells the client that something of his has not come about, or has ended. Its number is free from now on.
     *
     * @param id its number
     * @param problem why
     */
    void refuse(long id, ProblemDetails problem);

    /**
     * Runs something behind what the client has asked for so far, where it may wait; never, if the connection ends before.
     *
     * @param task what is run
     */
    void inTurn(Runnable task);
}
