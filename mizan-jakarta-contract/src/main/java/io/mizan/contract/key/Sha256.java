// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 as text: base64url without padding, 43 characters, of which the protocol often takes the first few. */
public final class Sha256 {
    private Sha256() {}

    /** The digest of these bytes. */
    public static String of(byte[] bytes) {
        return base64Url(digest(bytes));
    }

    /** The first characters of the digest of a text's UTF-8. */
    public static String of(String text, int characters) {
        return of(text.getBytes(StandardCharsets.UTF_8)).substring(0, characters);
    }

    /** Bytes as base64url without padding. */
    public static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The 32 bytes of the digest. */
    public static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
