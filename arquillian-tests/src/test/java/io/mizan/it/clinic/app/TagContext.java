// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientContext;
import java.util.Locale;

/** What bears a tag; upper case and blanks around it make no difference. */
@ClientContext
public record TagContext(String tag) {
    public TagContext {
        tag = tag.strip().toLowerCase(Locale.ROOT);
        if (tag.isEmpty()) {
            throw new IllegalArgumentException("a tag is not blank");
        }
    }
}
