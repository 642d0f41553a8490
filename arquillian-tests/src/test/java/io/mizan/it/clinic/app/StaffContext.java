// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientContext;
import jakarta.annotation.security.RolesAllowed;

/** For staff. */
@ClientContext
@RolesAllowed("staff")
public record StaffContext() {}
