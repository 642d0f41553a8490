// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;

/** A function more, so that the contract is another one. */
@ApplicationScoped
public class More {

    @Client
    public String more() {
        return "more";
    }
}
