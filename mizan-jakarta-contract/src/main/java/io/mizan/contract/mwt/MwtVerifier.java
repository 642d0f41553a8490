// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.mwt;

import io.mizan.contract.key.HmacKey;
import io.mizan.contract.key.Sha256;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** The checks of protocol §11, each of which can only refuse. The library compares signatures in constant time. */
final class MwtVerifier {
    private static final int MAX_LENGTH = 1024;
    private static final long LEEWAY_SECONDS = 60;
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private final String issuer;
    private final Map<String, HmacKey> keys;
    private final InstantSource clock;
    private final AlgorithmConstraints pinned =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

    MwtVerifier(String issuer, Map<String, HmacKey> keys, InstantSource clock) {
        this.issuer = issuer;
        this.keys = Map.copyOf(keys);
        this.clock = clock;
    }

    Optional<MwtClaims> verify(String token) {
        if (token.length() > MAX_LENGTH || !COMPACT.matcher(token).matches() || !isCanonical(token)) {
            return Optional.empty();
        }
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(pinned);
            jws.setCompactSerialization(token);
            return hasRightHeader(jws) && isSigned(jws)
                    ? claims(JsonUtil.parseJson(jws.getPayload()))
                    : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    /** Base64 leaves some bits of a last character open: only one spelling of a token is one. */
    private static boolean isCanonical(String token) {
        for (String part : token.split("\\.", -1)) {
            try {
                if (!Sha256.base64Url(Base64.getUrlDecoder().decode(part)).equals(part)) {
                    return false;
                }
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasRightHeader(JsonWebSignature jws) {
        return AlgorithmIdentifiers.HMAC_SHA256.equals(jws.getHeaders().getObjectHeaderValue("alg"))
                && Mwt.TYPE.equals(jws.getHeaders().getObjectHeaderValue("typ"))
                && jws.getHeaders().getObjectHeaderValue("crit") == null;
    }

    private boolean isSigned(JsonWebSignature jws) throws JoseException {
        HmacKey key = jws.getHeaders().getObjectHeaderValue("kid") instanceof String kid ? keys.get(kid) : null;
        if (key == null) {
            return false;
        }
        jws.setKey(key.toSecretKey());
        return jws.verifySignature();
    }

    private Optional<MwtClaims> claims(Map<String, Object> claims) {
        boolean ours = issuer.equals(claims.get("iss")) && Mwt.AUDIENCE.equals(claims.get("aud"));
        if (!ours
                || !(claims.get("sub") instanceof String sub)
                || !(claims.get("per") instanceof String per)
                || !(claims.get("iat") instanceof Long issued)
                || !(claims.get("exp") instanceof Long expires)) {
            return Optional.empty();
        }
        long now = clock.instant().getEpochSecond();
        if (issued > now + LEEWAY_SECONDS
                || expires <= now - LEEWAY_SECONDS
                || expires > Instant.MAX.getEpochSecond()) {
            return Optional.empty();
        }
        return Optional.of(
                new MwtClaims(new CallerMark(sub, per), Instant.ofEpochSecond(issued), Instant.ofEpochSecond(expires)));
    }
}
