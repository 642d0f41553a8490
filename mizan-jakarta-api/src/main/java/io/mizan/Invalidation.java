// SPDX-License-Identifier: Apache-2.0
package io.mizan;

/**
 * Says what has changed where only the running code knows. Inject it.
 *
 * <p>In a transaction it takes effect when that transaction has committed, and never when it was rolled back; with none, in
 * a {@link Client} method after it, and elsewhere (a timer, a message listener, start-up, another thread) at once.
 *
 * <pre>{@code
 * @Client(affects = OwnerContext.class)
 * public void movePet(long petId, long ownerId) {
 *     invalidation.only(new OwnerContext(oldOwner), new OwnerContext(ownerId));
 * }
 * }</pre>
 */
public interface Invalidation {

    /**
     * Names the instances that are affected, in place of the whole of their contexts that the running function declares.
     * Several calls add up. Outside a function it is {@link #also(Record...)}.
     *
     * @param instances records of {@link ClientContext} types
     */
    void only(Record... instances);

    /**
     * Adds instances to what the running function declares.
     *
     * @param instances records of {@link ClientContext} types
     */
    void also(Record... instances);

    /**
     * Adds a whole context.
     *
     * @param context a {@link ClientContext} type
     */
    void also(Class<? extends Record> context);

    /**
     * Adds what is kept for the present caller of a context.
     *
     * @param context a {@link ClientContext} type
     * @throws IllegalStateException where there is no request, so that there is no caller
     */
    void alsoOwn(Class<? extends Record> context);

    /** Says that everything is stale. */
    void everything();
}
