// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.ClientContext;

/** Doors of the shop. */
@ClientContext
public record DoorsContext() {}
