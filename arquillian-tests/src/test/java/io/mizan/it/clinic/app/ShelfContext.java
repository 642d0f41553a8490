// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientContext;

/** What stands on the shelf for a kind; depends on the kind, and on the list of all, where no kind is named. */
@ClientContext(staleWith = {KindContext.class, PetListContext.class})
public record ShelfContext(String kind) {}
