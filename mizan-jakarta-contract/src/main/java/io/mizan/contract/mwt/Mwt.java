// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.mwt;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.key.HmacKey;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.key.KeyRing;
import io.mizan.contract.key.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Makes and verifies the Mizan Web Token (protocol §11). It lets an edge key its cache by caller; the origin never takes
 * a caller from it.
 */
public final class Mwt {
    static final String TYPE = "MWT";
    static final String AUDIENCE = "mizan-edge";

    private static final int ISSUER_HASH_LENGTH = 8;
    private static final int KID_LENGTH = 8;

    private final String issuer;
    private final HmacKey signingKey;
    private final String kid;
    private final InstantSource clock;
    private final MwtVerifier verifier;

    /**
     * Tokens of one application.
     *
     * @param issuer the setting {@code mizan.application}
     * @param keys the keys {@link KeyName#MWT}
     */
    public Mwt(String issuer, KeyRing keys, InstantSource clock) {
        this.issuer = issuer;
        this.signingKey = keys.current();
        this.kid = kid(signingKey);
        this.clock = clock;
        Map<String, HmacKey> byKid = new LinkedHashMap<>();
        keys.previous().forEach(key -> byKid.put(kid(key), key));
        byKid.put(kid, signingKey);
        this.verifier = new MwtVerifier(issuer, byKid, clock);
    }

    /**
     * A token for a caller, valid from now on.
     *
     * @param lifetime whole seconds
     */
    public String mint(CallerMark mark, Duration lifetime) {
        Instant now = clock.instant();
        long issued = now.getEpochSecond();
        byte[] claims = new CanonicalJsonWriter()
                .beginObject()
                .name("iss")
                .string(issuer)
                .name("aud")
                .string(AUDIENCE)
                .name("sub")
                .string(mark.sub())
                .name("per")
                .string(mark.per())
                .name("iat")
                .integer(issued)
                .name("exp")
                .integer(Math.addExact(issued, lifetime.toSeconds()))
                .endObject()
                .toBytes();
        return sign(claims);
    }

    /** What a token says, or nothing where it is not to be believed; why is nobody's business. */
    public Optional<MwtClaims> verify(String token) {
        return verifier.verify(token);
    }

    /** The name of the cookie that carries the token of this application. */
    public String cookieName() {
        return "__Host-mizan-mwt-" + Sha256.of(issuer, ISSUER_HASH_LENGTH);
    }

    private String sign(byte[] claims) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setHeader("typ", TYPE);
        jws.setKeyIdHeaderValue(kid);
        jws.setPayloadBytes(claims);
        jws.setKey(signingKey.toSecretKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("HMAC-SHA-256 with a key of 32 bytes can't fail", e);
        }
    }

    /** The name of a key: the first 8 characters of the hash of {@code "kid"}, U+0000 and the key. */
    private static String kid(HmacKey key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("kid\0".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(key.toBytes());
        return Sha256.of(bytes.toByteArray()).substring(0, KID_LENGTH);
    }
}
