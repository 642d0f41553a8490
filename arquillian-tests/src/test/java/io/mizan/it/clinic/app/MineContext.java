// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientContext;

/** No guard, but the answer is the caller's: nobody has one too. */
@ClientContext
public record MineContext() {}
