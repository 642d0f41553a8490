// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.ClientContext;
import jakarta.annotation.security.RolesAllowed;

/** For staff alone. */
@ClientContext
@RolesAllowed("staff")
public record StaffContext(long staffId) {}
