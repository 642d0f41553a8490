// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.Client;

/** What a bean inherits can't be reached, whatever is annotated there. */
public abstract class AbstractBean implements Promised {

    @Client
    public void inherited() {}
}
