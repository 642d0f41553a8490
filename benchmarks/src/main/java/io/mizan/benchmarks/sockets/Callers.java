// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Issues tokens, with a key of this run. */
final class Callers {
    private static final String ISSUER = "https://issuer.example";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    Callers() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the application verifies the tokens with. */
    Map<String, String> settings() {
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return Map.of(
                "mp.jwt.verify.issuer",
                ISSUER,
                "mp.jwt.verify.publickey",
                "-----BEGIN PUBLIC KEY-----" + key + "-----END PUBLIC KEY-----");
    }

    /** Names somebody. */
    String token(String name) {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\":\"" + ISSUER + "\",\"upn\":\"" + name + "\",\"iat\":" + now + ",\"exp\":"
                + (now + LIFE.toSeconds()) + "}";
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(US_ASCII));
            return signed + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return BASE64URL.encodeToString(json.getBytes(UTF_8));
    }
}
