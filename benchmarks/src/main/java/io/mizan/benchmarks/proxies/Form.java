// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

/** How one asks. */
enum Form {
    GET,
    HEAD,
    /** With the tag of what this asker has. */
    OWN_TAG,
    /** With the tag of what somebody was given. */
    ANY_TAG;

    /** The row of its answers; empty: that of the target. */
    String row() {
        return switch (this) {
            case GET -> "";
            case HEAD -> "HEAD";
            case OWN_TAG, ANY_TAG -> "If-None-Match";
        };
    }
}
