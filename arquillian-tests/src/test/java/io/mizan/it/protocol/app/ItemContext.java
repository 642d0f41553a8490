// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.ClientContext;
import io.mizan.ClientException;

/** For everyone, with two shared parameters; the constructor has the last word on both. */
@ClientContext
public record ItemContext(long itemId, String label) {

    public ItemContext {
        if (itemId < 0) {
            throw ClientException.invalid("item_id", "Positive", "there are no items below zero");
        } else if (itemId == 13) {
            throw new IllegalArgumentException("a secret of the server");
        }
        label = label.strip();
    }
}
