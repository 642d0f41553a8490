// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Cached;
import io.mizan.Cached.Per;
import io.mizan.ClientContext;

/** The same for all that have the same roles. */
@ClientContext
@Cached(per = Per.ROLES)
public record RolesContext() {}
