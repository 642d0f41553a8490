// SPDX-License-Identifier: Apache-2.0
package io.mizan;

/** The guard that lets every caller through but nobody: {@code auth = Authenticated.class}. */
public final class Authenticated implements Guard<Record> {

    /** Makes the guard; it has no state. */
    public Authenticated() {}

    @Override
    public boolean allows(Caller caller, Record context) {
        return caller.isAuthenticated();
    }
}
