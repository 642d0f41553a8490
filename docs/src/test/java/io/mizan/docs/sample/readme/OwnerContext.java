// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs.sample.readme;

import io.mizan.ClientContext;

@ClientContext // GET /api/mizan/ctx/owner/?owner_id=5
public record OwnerContext(long ownerId) {}
