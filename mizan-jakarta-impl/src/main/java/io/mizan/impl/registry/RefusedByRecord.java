// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.registry;

/** The compact constructor of a context's record did not take what was asked for: a 400. */
public final class RefusedByRecord extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedByRecord(String detail) {
        super(detail, null, false, false);
    }
}
