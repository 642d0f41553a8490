// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** No function; the container guards it. */
@Stateless
public class StaffEjb {

    @RolesAllowed("staff")
    public String secret() {
        return "secret";
    }
}
