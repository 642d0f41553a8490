// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Client;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** A function that both the library and the EJB container guard. */
@Stateless
@RolesAllowed("staff")
public class RoledEjb {

    @Client
    public String forStaffInEjb() {
        return "staff";
    }
}
