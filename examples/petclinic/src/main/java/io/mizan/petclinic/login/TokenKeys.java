// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The key pair that tokens are signed with: made anew whenever the application starts, and written nowhere. The public half
 * is the setting {@code mp.jwt.verify.publickey}, by which bearers are verified. An application with an identity provider
 * sets {@code mp.jwt.verify.publickey.location} to the provider's keys and needs nothing of this.
 */
public final class TokenKeys implements ConfigSource {

    private static final String PUBLIC_KEY = "mp.jwt.verify.publickey";
    private static final KeyPair PAIR = pair();

    /** Made by MicroProfile Config. */
    public TokenKeys() {}

    static PrivateKey privateKey() {
        return PAIR.getPrivate();
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(PUBLIC_KEY);
    }

    @Override
    public @Nullable String getValue(String name) {
        if (!PUBLIC_KEY.equals(name)) {
            return null;
        }
        String base64 = Base64.getMimeEncoder().encodeToString(PAIR.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----";
    }

    @Override
    public String getName() {
        return "the petclinic's token keys";
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
