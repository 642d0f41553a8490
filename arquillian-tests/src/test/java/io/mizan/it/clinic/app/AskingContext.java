// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Cached;
import io.mizan.Cached.Per;
import io.mizan.ClientContext;

/** Is for everyone, but one of its functions asks who it is for. */
@ClientContext
@Cached(per = Per.EVERYONE)
public record AskingContext(String how) {}
