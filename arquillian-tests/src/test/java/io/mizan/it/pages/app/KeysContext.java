// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages.app;

import io.mizan.Authenticated;
import io.mizan.ClientContext;

/** The keys of whoever asks. */
@ClientContext(auth = Authenticated.class)
public record KeysContext() {}
