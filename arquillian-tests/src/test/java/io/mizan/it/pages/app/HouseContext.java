// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages.app;

import io.mizan.ClientContext;

/** One house, for everyone. */
@ClientContext
public record HouseContext(long houseId) {}
