// SPDX-License-Identifier: Apache-2.0
package io.mizan;

/**
 * A conversation between the application and the clients that have joined it, over the socket (protocol, section 14). An
 * implementation is annotated with {@link ClientChannel}, and says itself what its three types are: records of its own, or
 * {@link Void} where nothing goes that way.
 *
 * <pre>{@code
 * @ClientChannel("clinic")
 * class ClinicChannel implements Channel<ClinicParams, Called, Waiting> {
 *     @Inject WaitingRoom room;
 *
 *     @Override
 *     public void onMessage(Member<ClinicParams> from, Called called) throws NotWaiting {
 *         room.call(from.params().clinicId(), called.petId());
 *     }
 * }
 * }</pre>
 *
 * <p>A channel has an instance for each value of its parameters, a record with the components that a context may have
 * ({@link ClientContext}): at most four, none of them null, a list or optional. The methods are called for members of all
 * instances, by several threads at a time.
 *
 * <p>What a method throws is told to the member alone: a {@link ClientException} and what is annotated with
 * {@link ClientError} as a problem of theirs, every other exception as an incident (protocol, section 7). Errors that
 * {@code onJoin} and {@code onMessage} declare to throw are typed in clients.
 *
 * <p>Each call has a request of its own, with the member's caller in it, as a call of a function over the socket has; what it
 * makes stale is published. It runs in no transaction unless the class says so. What the application has to tell its members
 * goes out by {@link Channels}: with numbers without a hole, to each of them in the same order on a node, and again, after
 * the last that he has seen, when he comes back; where that can't be done he is told so, and fetches what he shows.
 *
 * @param <P> the parameters that tell one instance from another
 * @param <I> what members send; {@code Void}: nothing
 * @param <O> what members are sent; {@code Void}: nothing
 */
public interface Channel<P extends Record, I, O> {

    /**
     * Somebody joins whom the guards have let through. What is thrown here refuses him: he is no member then, and
     * {@link #onLeave} is not called. What is sent to the members meanwhile is sent to him, too, once he has joined. By default
     * everybody is welcome.
     *
     * @param member who joins, and where
     * @throws Exception if he may not join
     */
    default void onJoin(Member<P> member) throws Exception {}

    /**
     * A member has sent a message. It is checked before against the contract and against its constraints, as if
     * {@code @Valid} stood here. A channel that takes messages has to override this: the deployment fails otherwise.
     *
     * @param from who has sent it, and where
     * @param message what was sent
     * @throws Exception if it can't be accepted
     */
    default void onMessage(Member<P> from, I message) throws Exception {
        throw new UnsupportedOperationException(getClass().getName() + " takes no messages");
    }

    /**
     * A member has left or lost his connection, or may no longer be here. Members of a node that dies are gone without a
     * word to this method.
     *
     * @param member who has left, and where
     */
    default void onLeave(Member<P> member) {}

    /**
     * One joining of one instance of a channel by one connection, until it leaves. A caller with two tabs is two members.
     *
     * @param <P> the channel's parameters
     */
    interface Member<P extends Record> {

        /**
         * What tells this member from all others, in the whole cluster.
         *
         * @return the same in all calls for one member, never used again for another
         */
        String id();

        /**
         * Which instance was joined.
         *
         * @return the parameters
         */
        P params();

        /**
         * Whose connection it is.
         *
         * @return the caller, as he is now; nobody where the channel is open to everyone
         */
        Caller caller();
    }
}
