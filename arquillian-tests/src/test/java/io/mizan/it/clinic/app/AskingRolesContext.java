// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Cached;
import io.mizan.Cached.Per;
import io.mizan.ClientContext;

/** Is for all with the same roles, but a function asks for more than them. */
@ClientContext
@Cached(per = Per.ROLES)
public record AskingRolesContext(String how) {}
