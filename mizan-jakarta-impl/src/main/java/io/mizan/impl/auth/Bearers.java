// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.auth;

import io.mizan.impl.auth.Refused.Reason;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Verifies the tokens of bearers by the settings of MicroProfile JWT ({@code mp.jwt.verify.…}), the same way on every
 * server, whether or not it has MicroProfile JWT itself: beside a session's callers, on one application.
 */
@Singleton
public class Bearers {

    private final Object lock = new Object();
    private boolean looked;
    private Optional<JwtConsumer> consumer = Optional.empty();

    /**
     * The caller that a token names.
     *
     * @param token the compact JWS
     * @param known the roles that the application knows
     * @return the caller
     * @throws Refused if the token is not good, or this application verifies none
     */
    public KnownCaller verify(String token, SortedSet<String> known) {
        return verified(token, known).caller();
    }

    /**
     * What a good token says.
     *
     * @param caller whom it names
     * @param expires when it ends
     */
    public record Verified(KnownCaller caller, Instant expires) {}

    /**
     * The caller that a token names, and until when.
     *
     * @param token the compact JWS
     * @param known the roles that the application knows
     * @return what it says
     * @throws Refused if the token is not good, or this application verifies none
     */
    public Verified verified(String token, SortedSet<String> known) {
        JwtConsumer verifier = consumer().orElseThrow(() -> refused("this application takes no bearer tokens"));
        try {
            JwtClaims claims = verifier.processToClaims(token);
            SortedSet<String> roles = new TreeSet<>(groups(claims));
            roles.retainAll(known);
            KnownCaller caller = new KnownCaller(Optional.of(name(claims)), Optional.of(claims.getIssuer()), roles);
            return new Verified(
                    caller, Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException bad) {
            throw refused("the bearer token is not valid");
        }
    }

    private static Refused refused(String detail) {
        return new Refused(Reason.TOKEN, detail);
    }

    private static List<String> groups(JwtClaims claims) throws MalformedClaimException {
        return claims.hasClaim("groups") ? claims.getStringListClaimValue("groups") : List.of();
    }

    /** As MicroProfile JWT names its principal. */
    private static String name(JwtClaims claims) throws MalformedClaimException {
        for (String claim : List.of("upn", "preferred_username", "sub")) {
            if (claims.hasClaim(claim)) {
                return claims.getStringClaimValue(claim);
            }
        }
        throw new MalformedClaimException("the token names nobody");
    }

    private Optional<JwtConsumer> consumer() {
        synchronized (lock) {
            if (!looked) {
                consumer = make(ConfigProvider.getConfig(Bearers.class.getClassLoader()));
                looked = true;
            }
            return consumer;
        }
    }

    private static Optional<JwtConsumer> make(Config config) {
        Optional<String> issuer = text(config, "mp.jwt.verify.issuer");
        Optional<String> key = text(config, "mp.jwt.verify.publickey")
                .or(() -> text(config, "mp.jwt.verify.publickey.location").map(Bearers::load));
        if (issuer.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        JwtConsumerBuilder builder = new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(number(config, "mp.jwt.verify.clock.skew"))
                .setExpectedIssuer(issuer.get())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT,
                        text(config, "mp.jwt.verify.publickey.algorithm").orElse("RS256")))
                .setVerificationKeyResolver(resolver(key.get()));
        Optional<String> audiences = text(config, "mp.jwt.verify.audiences");
        if (audiences.isPresent()) {
            builder.setExpectedAudience(
                    Arrays.stream(audiences.get().split(",")).map(String::trim).toArray(String[]::new));
        } else {
            builder.setSkipDefaultAudienceValidation();
        }
        return Optional.of(builder.build());
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::trim).filter(v -> !v.isEmpty());
    }

    private static int number(Config config, String name) {
        return config.getOptionalValue(name, Integer.class).orElse(0);
    }

    private static VerificationKeyResolver resolver(String key) {
        try {
            if (key.startsWith("https://")) {
                return new HttpsJwksVerificationKeyResolver(new HttpsJwks(key));
            } else if (key.startsWith("{")) {
                return new JwksVerificationKeyResolver(keys(key));
            }
            Key pem = pem(key);
            return (jws, nesting) -> pem;
        } catch (JoseException | NoSuchAlgorithmException | InvalidKeySpecException | IllegalArgumentException bad) {
            throw new IllegalStateException(
                    "mp.jwt.verify.publickey can't be read; write a PEM public key, a JWK or a JWK set", bad);
        }
    }

    private static List<org.jose4j.jwk.JsonWebKey> keys(String json) throws JoseException {
        return json.contains("\"keys\"")
                ? new JsonWebKeySet(json).getJsonWebKeys()
                : List.of(org.jose4j.jwk.JsonWebKey.Factory.newJwk(json));
    }

    private static Key pem(String text) throws NoSuchAlgorithmException, InvalidKeySpecException {
        String body = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        X509EncodedKeySpec spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
        try {
            return KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (InvalidKeySpecException notRsa) {
            return KeyFactory.getInstance("EC").generatePublic(spec);
        }
    }

    /** An address is fetched by the JOSE library, which keeps key sets fresh; a file or class path resource is read here. */
    private static String load(String location) {
        if (location.startsWith("https://")) {
            return location;
        }
        try (InputStream in = open(location)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "mp.jwt.verify.publickey.location: there is nothing to read at the place that it names",
                    unreadable);
        }
    }

    private static InputStream open(String location) throws IOException {
        if (location.matches("[a-z]{2,}:.*")) {
            return URI.create(location).toURL().openStream();
        }
        String path = location.startsWith("/") ? location.substring(1) : location;
        URL resource = Bearers.class.getClassLoader().getResource(path);
        if (resource == null) {
            throw new IOException("no resource");
        }
        return resource.openStream();
    }
}
