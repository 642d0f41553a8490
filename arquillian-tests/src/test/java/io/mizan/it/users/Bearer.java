// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.users;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Makes tokens, as an issuer beside the application does; the key is made anew in each run. */
public final class Bearer {
    /** Who issues the tokens. */
    public static final String ISSUER = "https://issuer.example";

    private static final KeyPair KEYS = keys();

    private Bearer() {}

    /** What an application verifies the tokens with. */
    public static Map<String, String> settings() {
        return Map.of("mp.jwt.verify.issuer", ISSUER, "mp.jwt.verify.publickey", pem());
    }

    /** The issuer's public key. */
    public static PublicKey publicKey() {
        return KEYS.getPublic();
    }

    /** The same, as the setting holds it. */
    public static String pem() {
        return "-----BEGIN PUBLIC KEY-----"
                + Base64.getEncoder().encodeToString(publicKey().getEncoded())
                + "-----END PUBLIC KEY-----";
    }

    /** A good token of a user, with his role. */
    public static String of(User user) {
        return signed(claims(user.login(), user.role()));
    }

    /** What a good token of somebody says. */
    public static JwtClaims claims(String name, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject("subject-" + name);
        claims.setStringClaim("upn", name);
        claims.setStringListClaim("groups", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setGeneratedJwtId();
        return claims;
    }

    /** A token that the issuer has signed. */
    public static String signed(JwtClaims claims) {
        return signed(claims, KEYS.getPrivate());
    }

    /** A token that somebody has signed. */
    public static String signed(JwtClaims claims, PrivateKey key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(key);
        return compact(jws, claims);
    }

    /** The token itself. */
    public static String compact(JsonWebSignature jws, JwtClaims claims) {
        jws.setHeader("typ", "JWT");
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key pair of somebody's. */
    public static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
