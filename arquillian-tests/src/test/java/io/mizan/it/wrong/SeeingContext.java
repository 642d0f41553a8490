// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.ClientContext;

/** For everyone. */
@ClientContext
public record SeeingContext() {}
