// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The protocol's own words for an {@code ETag}, written again from them. */
final class Tags {
    private Tags() {}

    /** The first 22 characters of the base64url of the body's SHA-256, in quotes. */
    static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().encodeToString(hash).substring(0, 22) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
