// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import java.util.List;

/**
 * Speaks to the members of a {@link Channel}, from anywhere in the application: a function, a timer, another thread. Inject it
 * with the channel's parameters and what its members are sent; exactly one {@link ClientChannel} class has to have these two,
 * else the deployment fails.
 *
 * <pre>{@code
 * @Inject Channels<ClinicParams, Waiting> clinic;
 *
 * @Client(affects = VisitContext.class)
 * @Transactional
 * public void callIn(long visitId) {
 *     …
 *     clinic.to(new ClinicParams(3)).send(new Waiting(names));
 * }
 * }</pre>
 *
 * @param <P> the channel's parameters
 * @param <O> what members are sent; {@code Void}: nothing, so that only {@link #members} is of use
 */
public interface Channels<P extends Record, O> {

    /**
     * All who have joined an instance, on all nodes.
     *
     * @param params which instance
     * @return speaks to them
     */
    Receivers<O> to(P params);

    /**
     * Who has joined an instance, on all nodes, as this one knows it now. Whoever is being asked by {@link Channel#onJoin} is
     * among them, members of a node that has died are not, as soon as that is known.
     *
     * @param params which instance
     * @return the members, with their callers as they were when they joined; maybe none
     */
    List<Channel.Member<P>> members(P params);

    /**
     * The members of one instance.
     *
     * @param <O> what they are sent
     */
    @FunctionalInterface
    interface Receivers<O> {

        /**
         * Sends a message to all of them; waits for none. In a transaction it is sent when that has committed, and never when
         * it was rolled back; where nobody can know what became of it, members are told that they may have missed something.
         * Outside of one it is sent at once.
         *
         * @param message what is sent; as it is now, whatever becomes of the object
         * @throws IllegalArgumentException if it has no JSON form
         */
        void send(O message);
    }
}
