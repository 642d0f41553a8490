// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientContext;

/** One owner, for everyone. */
@ClientContext
public record OwnerContext(long ownerId) {}
