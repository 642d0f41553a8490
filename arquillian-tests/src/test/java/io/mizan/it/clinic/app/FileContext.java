// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientContext;

/** An owner's file, for those who may edit it. */
@ClientContext(auth = MayEdit.class)
public record FileContext(long ownerId) {}
