// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.users;

import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;

/** Makes tokens of the users, beside the applications; the key is made with the issuer. */
public final class Issuer {
    private final String name;
    private final KeyPair keys = Bearer.keys();

    public Issuer(String name) {
        this.name = name;
    }

    /** What an application verifies the tokens with. */
    public Map<String, String> settings() {
        return Map.of(
                "mp.jwt.verify.issuer",
                name,
                "mp.jwt.verify.publickey",
                "-----BEGIN PUBLIC KEY-----"
                        + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())
                        + "-----END PUBLIC KEY-----");
    }

    /** A good token of a user, with his role. */
    public String token(User user) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(name);
        claims.setStringClaim("upn", user.login());
        claims.setStringListClaim("groups", List.of(user.role()));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(keys.getPrivate());
        return Bearer.compact(jws, claims);
    }
}
