// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.ClientContext;

/** Windows of the shop. */
@ClientContext
public record WindowsContext(String how) {}
