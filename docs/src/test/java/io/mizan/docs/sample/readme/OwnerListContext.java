// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs.sample.readme;

import io.mizan.ClientContext;

@ClientContext(staleWith = OwnerContext.class) // shows owners: stale whenever one of them is
public record OwnerListContext() {}
