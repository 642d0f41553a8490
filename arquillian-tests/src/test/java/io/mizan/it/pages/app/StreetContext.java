// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages.app;

import io.mizan.ClientContext;

/** One street, for everyone. */
@ClientContext
public record StreetContext(String name) {}
