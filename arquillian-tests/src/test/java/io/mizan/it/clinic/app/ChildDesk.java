// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Client;
import io.mizan.it.clinic.base.BaseDesk;
import jakarta.enterprise.context.ApplicationScoped;

/** Has one function and inherits a method. */
@ApplicationScoped
public class ChildDesk extends BaseDesk {

    @Client
    public String own() {
        return "own";
    }

    /** Not annotated, so nobody's. */
    public String unannotated() {
        return "unannotated";
    }
}
