// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Authenticated;
import io.mizan.ClientContext;

/** What one caller sees of his own. */
@ClientContext(auth = Authenticated.class)
public record DashboardContext() {}
