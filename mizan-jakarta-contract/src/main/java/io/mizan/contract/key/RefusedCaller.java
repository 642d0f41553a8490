// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

/** A caller's name or role that could pass for another's: it holds U+0000 or U+0001, or the name is empty (a 401). */
public final class RefusedCaller extends RuntimeException {
    RefusedCaller(String message) {
        super(message, null, false, false);
    }
}
