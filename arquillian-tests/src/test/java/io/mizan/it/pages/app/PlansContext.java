// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages.app;

import io.mizan.ClientContext;
import jakarta.annotation.security.RolesAllowed;

/** The plans of a house, for the staff. */
@ClientContext
@RolesAllowed("staff")
public record PlansContext(long houseId) {}
