// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import io.mizan.ClientContext;

/** One drawer, for who has its key. */
@ClientContext(auth = HasKey.class)
public record DrawerContext(long drawerId) {}
