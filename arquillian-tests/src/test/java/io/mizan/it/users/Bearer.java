// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.users;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Makes tokens of the users, as an issuer beside the application does; the key is made anew in each run. */
public final class Bearer {
    /** Who issues the tokens. */
    public static final String ISSUER = "https://issuer.example";

    private static final KeyPair KEYS = keys();

    private Bearer() {}

    /** What an application verifies the tokens with. */
    public static Map<String, String> settings() {
        return Map.of(
                "mp.jwt.verify.issuer",
                ISSUER,
                "mp.jwt.verify.publickey",
                "-----BEGIN PUBLIC KEY-----"
                        + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded())
                        + "-----END PUBLIC KEY-----");
    }

    /** A good token of a user, with his role. */
    public static String of(User user) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setStringClaim("upn", user.login());
        claims.setStringListClaim("groups", List.of(user.role()));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(KEYS.getPrivate());
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
