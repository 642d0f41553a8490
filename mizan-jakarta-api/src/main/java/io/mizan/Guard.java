// SPDX-License-Identifier: Apache-2.0
package io.mizan;

/**
 * Decides who may read a context or call a function. An implementation is a CDI bean.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class MayEdit implements Guard<OwnerContext> {
 *     public boolean allows(Caller caller, OwnerContext owner) {
 *         return caller.hasRole("staff") || …;
 *     }
 * }
 * }</pre>
 *
 * <p>The record is filled from the parameters of the same names; a function that has not all of them fails the deployment.
 * A guard of {@link Record} needs no parameter and is asked before any argument is read. Guards are asked once for a
 * request, before anything is read from a cache or a body is run. "No" is a 401 for nobody and a 403 for a caller.
 *
 * @param <C> the record that it judges by: a context, or any record whose components name parameters
 */
public interface Guard<C extends Record> {

    /**
     * Whether the caller may go on.
     *
     * @param caller who asks
     * @param context the record, filled from the request; for a guard of {@link Record} an empty one
     * @return false: refused
     */
    boolean allows(Caller caller, C context);
}
