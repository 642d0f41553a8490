// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.app.Configuration;
import io.mizan.impl.auth.Refused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens by the settings of MicroProfile JWT. */
class BearersTest {
    private static final String ISSUER = "https://issuer.example";

    private final KeyPair keys = pair("RSA", 2048);

    private static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String token(String algorithm, PrivateKey key, String kid, Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setStringClaim("upn", "tess");
        claims.setStringListClaim("groups", List.of("cashier", "unknown"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        change.accept(claims);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKey(key);
        jws.setKeyIdHeaderValue(kid);
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private String token(Consumer<JwtClaims> change) {
        return token("RS256", keys.getPrivate(), "a", change);
    }

    private static KnownCaller verify(Map<String, String> settings, String token) {
        Configuration configuration = new Configuration(settings);
        try {
            return new Bearers().verify(token, new TreeSet<>(List.of("cashier", "cleaner")));
        } finally {
            configuration.close();
        }
    }

    private Map<String, String> settings(String... more) {
        Map<String, String> settings =
                new HashMap<>(Map.of("mp.jwt.verify.issuer", ISSUER, "mp.jwt.verify.publickey", pem(keys.getPublic())));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private static void refused(Map<String, String> settings, String token) {
        assertThatThrownBy(() -> verify(settings, token))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOKEN));
    }

    @Test
    void goodToken_namesTheCaller_withTheRolesThatAreKnown() {
        KnownCaller caller = verify(settings(), token(claims -> {}));
        assertThat(caller.name()).contains("tess");
        assertThat(caller.issuer()).contains(ISSUER);
        assertThat(caller.roles()).containsExactly("cashier");
        assertThat(caller.isBearer()).isTrue();
    }

    @Test
    void name_isTheFirstOfThreeClaims() {
        String token = token(claims -> {
            claims.unsetClaim("upn");
            claims.setSubject("subject");
            claims.setStringClaim("preferred_username", "preferred");
        });
        assertThat(verify(settings(), token).name()).contains("preferred");
        String subject = token(claims -> {
            claims.unsetClaim("upn");
            claims.unsetClaim("groups");
            claims.setSubject("subject");
        });
        assertThat(verify(settings(), subject).name()).contains("subject");
        assertThat(verify(settings(), subject).roles()).isEmpty();
        refused(settings(), token(claims -> claims.unsetClaim("upn")));
    }

    @Test
    void badToken_isRefused() {
        refused(settings(), "");
        refused(settings(), "no.token.atall");
        refused(settings(), token(claims -> claims.setIssuer(ISSUER + ".evil.example")));
        refused(settings(), token(claims -> claims.unsetClaim("exp")));
        refused(settings(), token(claims -> claims.unsetClaim("iat")));
        refused(settings(), token("RS512", keys.getPrivate(), "a", claims -> {}));
        refused(settings(), token("RS256", pair("RSA", 2048).getPrivate(), "a", claims -> {}));
        refused(Map.of(), token(claims -> {}));
    }

    @Test
    void expiry_allowsTheSkewThatIsSet() {
        long now = NumericDate.now().getValue();
        String token = token(claims -> {
            claims.setIssuedAt(NumericDate.fromSeconds(now - 60));
            claims.setExpirationTime(NumericDate.fromSeconds(now - 30));
        });
        refused(settings(), token);
        assertThat(verify(settings("mp.jwt.verify.clock.skew", "120"), token).name())
                .contains("tess");
    }

    @Test
    void audience_isOneOfThoseThatAreSet() {
        String token = token(claims -> claims.setAudience("shop"));
        assertThat(verify(settings("mp.jwt.verify.audiences", "till, shop"), token)
                        .name())
                .contains("tess");
        refused(settings("mp.jwt.verify.audiences", "till"), token);
        refused(settings("mp.jwt.verify.audiences", "shop"), token(claims -> {}));
        assertThat(verify(settings(), token).name()).contains("tess");
    }

    @Test
    void keys_areReadInEveryFormThatIsAllowed(@TempDir Path folder) throws IOException, JoseException {
        PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(keys.getPublic());
        jwk.setKeyId("a");
        PublicJsonWebKey other =
                PublicJsonWebKey.Factory.newPublicJwk(pair("RSA", 2048).getPublic());
        other.setKeyId("b");
        String one = jwk.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        String set = new JsonWebKeySet(other, jwk).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        Path file = Files.writeString(folder.resolve("key.pem"), pem(keys.getPublic()));
        String token = token(claims -> {});
        for (String key : List.of(one, set)) {
            assertThat(verify(settings("mp.jwt.verify.publickey", key), token).name())
                    .contains("tess");
        }
        Map<String, String> located =
                settings("mp.jwt.verify.publickey.location", file.toUri().toString());
        located.remove("mp.jwt.verify.publickey");
        assertThat(verify(located, token).name()).contains("tess");
    }

    @Test
    void ellipticCurve_isTakenWhereItIsSet() {
        KeyPair curve = pair("EC", 256);
        Map<String, String> settings = settings(
                "mp.jwt.verify.publickey", pem(curve.getPublic()), "mp.jwt.verify.publickey.algorithm", "ES256");
        assertThat(verify(settings, token("ES256", curve.getPrivate(), "a", claims -> {}))
                        .name())
                .contains("tess");
        refused(settings, token(claims -> {}));
    }

    @Test
    void keyThatCanNotBeRead_isAFailure_notABadToken() {
        assertThatThrownBy(() -> verify(settings("mp.jwt.verify.publickey", "no key"), token(claims -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mp.jwt.verify.publickey");
    }
}
