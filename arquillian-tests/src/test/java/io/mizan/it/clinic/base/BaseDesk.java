// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.base;

import io.mizan.Client;

/** What a bean inherits is no function of its own. */
public abstract class BaseDesk {

    @Client
    public String inherited() {
        return "inherited";
    }
}
