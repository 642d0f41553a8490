// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.Client;

/** What an interface promises can't be reached either. */
public interface Promised {

    @Client
    default void promised() {}
}
