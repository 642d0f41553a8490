// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an application, made of {@code mizan.secret} (protocol §9). A secret is the UTF-8 of the setting or, after
 * {@code base64:}, what follows decoded: at least 32 bytes, from a random generator.
 *
 * <p>{@code mizan.cache.secret} takes the place of {@code mizan.secret} for that one key, and
 * {@code mizan.cache.previous} holds older ones separated by commas, the latest first (one that has a comma in it is
 * written as {@code base64:}); {@code mwt} and {@code subject} alike.
 */
public final class Secrets {
    /** The setting that all keys are made of. */
    public static final String SETTING = "mizan.secret";

    /** The shortest secret, in bytes. */
    public static final int MIN_BYTES = 32;

    private static final String BASE64 = "base64:";
    private static final int KEY_BYTES = 32;

    private final Map<KeyName, KeyRing> rings;

    private Secrets(Function<KeyName, KeyRing> ring) {
        this.rings = new EnumMap<>(KeyName.class);
        for (KeyName name : KeyName.values()) {
            rings.put(name, ring.apply(name));
        }
    }

    /** Keys of one secret, given as the setting would. */
    public static Secrets of(String setting) {
        byte[] secret = parse(SETTING, setting);
        return new Secrets(name -> new KeyRing(derive(name, secret), List.of()));
    }

    /** Keys of a secret that nobody else has: for one node without an edge. */
    public static Secrets random(SecureRandom random) {
        byte[] secret = new byte[MIN_BYTES];
        random.nextBytes(secret);
        return new Secrets(name -> new KeyRing(derive(name, secret), List.of()));
    }

    /**
     * Keys of the settings, or none where no secret is set at all.
     *
     * @param settings a setting by its name, or null
     * @throws UnusableSecret if one is too short or no base64, or {@code mizan.secret} is missing beside others
     */
    public static Optional<Secrets> ofSettings(Function<String, @Nullable String> settings) {
        boolean none = settings.apply(SETTING) == null
                && Arrays.stream(KeyName.values())
                        .allMatch(name -> settings.apply("mizan." + name.setting() + ".secret") == null);
        return none ? Optional.empty() : Optional.of(new Secrets(name -> ring(name, settings)));
    }

    /** The key of that name and those before it. */
    public KeyRing ring(KeyName name) {
        KeyRing ring = rings.get(name);
        if (ring == null) {
            throw new AssertionError(name);
        }
        return ring;
    }

    /** The key of that name. */
    public HmacKey key(KeyName name) {
        return ring(name).current();
    }

    @Override
    public String toString() {
        return "Secrets" + rings.keySet();
    }

    private static KeyRing ring(KeyName name, Function<String, @Nullable String> settings) {
        String setting = "mizan." + name.setting() + ".secret";
        String value = settings.apply(setting);
        if (value == null) {
            setting = SETTING;
            value = settings.apply(SETTING);
        }
        if (value == null) {
            throw new UnusableSecret(SETTING + " is missing: the key '" + name.setting() + "' needs it");
        }
        List<HmacKey> previous = new ArrayList<>();
        String older = "mizan." + name.setting() + ".previous";
        String values = settings.apply(older);
        for (String one : values == null ? new String[0] : values.split(",", -1)) {
            previous.add(derive(name, parse(older, one.strip())));
        }
        return new KeyRing(derive(name, parse(setting, value)), previous);
    }

    private static HmacKey derive(KeyName name, byte[] secret) {
        byte[] key = Hkdf.expand(Hkdf.extract(new byte[0], secret), name.info(), KEY_BYTES);
        return new HmacKey("the key '" + name.setting() + "'", key);
    }

    private static byte[] parse(String setting, String value) {
        byte[] secret;
        try {
            secret = value.startsWith(BASE64)
                    ? Base64.getDecoder().decode(value.substring(BASE64.length()))
                    : value.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnusableSecret(setting + " is no base64 after 'base64:'");
        }
        if (secret.length < MIN_BYTES) {
            throw new UnusableSecret(setting + " has " + secret.length + " bytes, needs at least " + MIN_BYTES
                    + " from a random generator");
        }
        return secret;
    }
}
