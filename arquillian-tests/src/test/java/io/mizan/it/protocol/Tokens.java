// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import io.mizan.it.users.Bearer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;

/** Tokens of {@code tess}, who is staff: a good one, and bad ones. */
final class Tokens {
    private static final KeyPair OTHERS = Bearer.keys();

    private Tokens() {}

    static String good() {
        return Bearer.signed(claims("tess"));
    }

    static JwtClaims claims(String name) {
        return Bearer.claims(name, "staff", "a_role_that_nobody_knows");
    }

    static String expired() {
        JwtClaims claims = claims("tess");
        NumericDate past = NumericDate.now();
        past.addSeconds(-3600);
        claims.setIssuedAt(past);
        claims.setExpirationTime(NumericDate.fromSeconds(past.getValue() + 60));
        return Bearer.signed(claims);
    }

    static String neverEnding() {
        JwtClaims claims = claims("tess");
        claims.unsetClaim("exp");
        return Bearer.signed(claims);
    }

    static String ofAnotherIssuer() {
        JwtClaims claims = claims("tess");
        claims.setIssuer("https://issuer.example.evil.example");
        return Bearer.signed(claims);
    }

    static String byAnotherKey() {
        return Bearer.signed(claims("tess"), OTHERS.getPrivate());
    }

    static String unsigned() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return Bearer.compact(jws, claims("tess"));
    }

    /** Signed with the public key, as text and as bytes, taken for a secret. */
    static List<String> swapped() {
        return List.of(
                        Bearer.pem().getBytes(StandardCharsets.US_ASCII),
                        Bearer.publicKey().getEncoded())
                .stream()
                .map(secret -> {
                    JsonWebSignature jws = new JsonWebSignature();
                    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                    jws.setKey(new HmacKey(secret));
                    return Bearer.compact(jws, claims("tess"));
                })
                .toList();
    }

    /** Carries the key that it is signed with. */
    static String withItsOwnKey() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(OTHERS.getPrivate());
        jws.setJwkHeader(new org.jose4j.jwk.RsaJsonWebKey((java.security.interfaces.RSAPublicKey) OTHERS.getPublic()));
        return Bearer.compact(jws, claims("tess"));
    }

    /** The claims changed after signing. */
    static String tampered() {
        String[] parts = good().split("\\.", -1);
        String claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("tess", "ada");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }
}
