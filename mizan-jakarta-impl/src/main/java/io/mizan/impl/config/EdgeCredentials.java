// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.contract.key.Sha256;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What an edge shows that it is one. Known by their hashes alone, so that nothing can tell them. */
public final class EdgeCredentials {

    private static final Pattern GOOD = Pattern.compile("[!-~&&[^,]]{32,}");

    private final List<byte[]> hashes;

    private EdgeCredentials(List<byte[]> hashes) {
        this.hashes = hashes;
    }

    /**
     * Credentials, any of which will do.
     *
     * @param tokens each of them good
     * @return they
     */
    static EdgeCredentials of(Collection<String> tokens) {
        return new EdgeCredentials(tokens.stream().map(EdgeCredentials::hash).toList());
    }

    /** Whether a token can be one: long, and such as a field's value can carry. */
    static boolean isGood(String token) {
        return GOOD.matcher(token).matches();
    }

    /**
     * Whether a token is one of them. How long that takes says nothing of them.
     *
     * @param token as it was sent
     * @return false where there are none
     */
    public boolean accept(String token) {
        byte[] given = hash(token);
        boolean known = false;
        for (byte[] hash : hashes) {
            known |= MessageDigest.isEqual(hash, given);
        }
        return known;
    }

    private static byte[] hash(String token) {
        return Sha256.digest(token.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return hashes.size() + " credentials";
    }
}
