// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Who issues tokens in this run, with a key of its own. */
final class Issuer {
    static final String NAME = "https://issuer.example";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    Issuer() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    /** What the application verifies the tokens with. */
    Map<String, String> settings() {
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return Map.of(
                "mp.jwt.verify.issuer",
                NAME,
                "mp.jwt.verify.publickey",
                "-----BEGIN PUBLIC KEY-----" + key + "-----END PUBLIC KEY-----");
    }

    String token(User user) {
        long now = Instant.now().getEpochSecond();
        String claims = String.format(
                Locale.ROOT,
                "{\"iss\":\"%s\",\"upn\":\"%s\",\"groups\":[\"%s\"],\"iat\":%d,\"exp\":%d}",
                NAME,
                user.name(),
                user.role(),
                now,
                now + LIFE.toSeconds());
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return BASE64URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
