// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket.app;

import io.mizan.ClientContext;
import jakarta.annotation.security.RolesAllowed;

/** What only the staff may read. */
@ClientContext
@RolesAllowed("staff")
public record SecretsContext() {}
