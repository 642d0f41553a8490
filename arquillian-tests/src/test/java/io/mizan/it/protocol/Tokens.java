// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens of bearers, good and bad. The keys are made anew in each run. */
final class Tokens {
    static final String ISSUER = "https://issuer.example";

    private static final KeyPair KEYS = keys();
    private static final KeyPair OTHERS = keys();

    private Tokens() {}

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a deployment verifies with, as its setting holds it. */
    static String publicKey() {
        return "-----BEGIN PUBLIC KEY-----"
                + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded())
                + "-----END PUBLIC KEY-----";
    }

    /** A token of {@code tess}, who is staff. */
    static String good() {
        return signed(claims("tess"));
    }

    static JwtClaims claims(String name) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject("subject-" + name);
        claims.setStringClaim("upn", name);
        claims.setStringListClaim("groups", List.of("staff", "a_role_that_nobody_knows"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setGeneratedJwtId();
        return claims;
    }

    static String signed(JwtClaims claims) {
        return signed(claims, KEYS.getPrivate());
    }

    private static String signed(JwtClaims claims, PrivateKey key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(key);
        return compact(jws, claims);
    }

    private static String compact(JsonWebSignature jws, JwtClaims claims) {
        jws.setHeader("typ", "JWT");
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String expired() {
        JwtClaims claims = claims("tess");
        NumericDate past = NumericDate.now();
        past.addSeconds(-3600);
        claims.setIssuedAt(past);
        claims.setExpirationTime(NumericDate.fromSeconds(past.getValue() + 60));
        return signed(claims);
    }

    static String neverEnding() {
        JwtClaims claims = claims("tess");
        claims.unsetClaim("exp");
        return signed(claims);
    }

    static String ofAnotherIssuer() {
        JwtClaims claims = claims("tess");
        claims.setIssuer("https://issuer.example.evil.example");
        return signed(claims);
    }

    static String byAnotherKey() {
        return signed(claims("tess"), OTHERS.getPrivate());
    }

    static String unsigned() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return compact(jws, claims("tess"));
    }

    /** Signed with the public key, as text and as bytes, taken for a secret. */
    static List<String> swapped() {
        return List.of(
                        publicKey().getBytes(StandardCharsets.US_ASCII),
                        KEYS.getPublic().getEncoded())
                .stream()
                .map(secret -> {
                    JsonWebSignature jws = new JsonWebSignature();
                    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                    jws.setKey(new HmacKey(secret));
                    return compact(jws, claims("tess"));
                })
                .toList();
    }

    /** Carries the key that it is signed with. */
    static String withItsOwnKey() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(OTHERS.getPrivate());
        jws.setJwkHeader(new org.jose4j.jwk.RsaJsonWebKey((java.security.interfaces.RSAPublicKey) OTHERS.getPublic()));
        return compact(jws, claims("tess"));
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
