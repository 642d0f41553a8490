// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.ClientContext;

/** For everyone, one instance. */
@ClientContext
public record ItemListContext() {}
