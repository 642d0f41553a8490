// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.contract.text.ParamText;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return "base64:" + Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] key(String secret, KeyName name) {
        return Secrets.of(secret).key(name).toBytes();
    }

    @Test
    void oneSecret_givesThreeKeys() {
        String secret = secret();

        assertThat(key(secret, KeyName.CACHE)).hasSize(32).isEqualTo(key(secret, KeyName.CACHE));
        assertThat(key(secret, KeyName.CACHE)).isNotEqualTo(key(secret, KeyName.MWT));
        assertThat(key(secret, KeyName.SUBJECT)).isNotEqualTo(key(secret, KeyName.MWT));
        assertThat(Secrets.random(new SecureRandom()).key(KeyName.MWT).toBytes())
                .isNotEqualTo(
                        Secrets.random(new SecureRandom()).key(KeyName.MWT).toBytes());
    }

    @Test
    void settings_ofOneKey_takeTheSecretsPlace() {
        String secret = secret();
        String mwt = secret();
        String older = secret();
        String oldest = "a plain secret of more than 32 bytes";
        Secrets secrets = Secrets.ofSettings(Map.of(
                        "mizan.secret", secret,
                        "mizan.mwt.secret", mwt,
                        "mizan.mwt.previous", older + ", " + oldest)::get)
                .orElseThrow();

        assertThat(secrets.key(KeyName.CACHE).toBytes()).isEqualTo(key(secret, KeyName.CACHE));
        assertThat(secrets.key(KeyName.MWT).toBytes()).isEqualTo(key(mwt, KeyName.MWT));
        assertThat(secrets.ring(KeyName.MWT).previous())
                .extracting(HmacKey::toBytes)
                .containsExactly(key(older, KeyName.MWT), key(oldest, KeyName.MWT));
        assertThat(secrets.ring(KeyName.CACHE).previous()).isEmpty();
    }

    @Test
    void settings_withoutAny_areNone() {
        assertThat(Secrets.ofSettings(name -> null)).isEmpty();
        assertThatThrownBy(() -> Secrets.ofSettings(Map.of("mizan.mwt.secret", secret())::get))
                .isInstanceOf(UnusableSecret.class)
                .hasMessageContaining("mizan.secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mizan.secret", "mizan.cache.secret", "mizan.subject.previous"})
    void settings_thatAreUnusable_areNamedAndNotShown(String setting) {
        for (String value : List.of("hunter2", "base64:aHVudGVyMg==", "base64:hunter2!")) {
            Map<String, String> settings = new HashMap<>(Map.of("mizan.secret", secret()));
            settings.put(setting, value);
            assertThatThrownBy(() -> Secrets.ofSettings(settings::get))
                    .isInstanceOf(UnusableSecret.class)
                    .hasMessageContaining(setting)
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void nothing_showsAKey() {
        String secret = secret();
        Secrets secrets = Secrets.of(secret);
        HmacKey key = secrets.key(KeyName.MWT);
        CacheKey cacheKey = new CacheKey(secrets.key(KeyName.CACHE), "/app");

        for (Object shown : List.of(secrets, key, secrets.ring(KeyName.MWT), cacheKey)) {
            assertThat(shown.toString())
                    .doesNotContain(HexFormat.of().formatHex(key.toBytes()))
                    .doesNotContain(Sha256.base64Url(key.toBytes()))
                    .doesNotContain(secret.substring(7));
        }
        assertThat(key)
                .hasToString("the key 'mwt'")
                .isNotEqualTo(Secrets.of(secret).key(KeyName.MWT));
    }

    @Test
    void keys_shareNoBytes() {
        byte[] bytes = new byte[32];
        HmacKey key = new HmacKey("test", bytes);
        byte[] signed = key.sign(new byte[] {1});
        bytes[0] = 1;
        key.toBytes()[0] = 1;

        assertThat(key.sign(new byte[] {1})).isEqualTo(signed);
        assertThat(key.sign(new byte[] {1}, new byte[] {2})).isEqualTo(key.sign(new byte[] {1, 2}));
    }

    @Test
    void oneKey_signsInManyThreads() {
        HmacKey key = Secrets.of(secret()).key(KeyName.CACHE);
        List<byte[]> messages =
                IntStream.range(0, 2000).mapToObj(i -> new byte[i % 200]).toList();
        List<String> alone = messages.stream()
                .map(message -> Sha256.base64Url(key.sign(message)))
                .toList();

        assertThat(messages.parallelStream()
                        .map(message -> Sha256.base64Url(key.sign(message)))
                        .toList())
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "\u0000", "a\u0001", "\u0001"})
    void callers_thatCouldPassForOthers_areRefused(String text) {
        assertThatThrownBy(() -> CallerName.principal(text)).isInstanceOf(RefusedCaller.class);
        assertThatThrownBy(() -> CallerName.bearer(text, "ada")).isInstanceOf(RefusedCaller.class);
        assertThatThrownBy(() -> CallerName.bearer("https://issuer.example", text))
                .isInstanceOf(RefusedCaller.class);
        assertThatThrownBy(() -> CallerRoles.of(List.of("staff", text))).isInstanceOf(RefusedCaller.class);
    }

    @Test
    void callerParts_areAllDifferent() {
        CallerRoles staff = CallerRoles.of(List.of("staff"));
        assertThat(List.of(
                        CallerPart.everyone(),
                        CallerPart.caller(CallerName.NOBODY, CallerRoles.NONE),
                        CallerPart.caller(CallerName.principal("ada"), CallerRoles.NONE),
                        CallerPart.caller(CallerName.principal("ada"), staff),
                        CallerPart.caller(CallerName.bearer("a", "da"), CallerRoles.NONE),
                        CallerPart.roles(CallerRoles.NONE),
                        CallerPart.roles(staff)))
                .doesNotHaveDuplicates();
        assertThat(CallerRoles.of(List.of("b", "a", "b")).sorted()).containsExactly("a", "b");
    }

    @Test
    void cacheKeys_differInEachPart() {
        CacheKey keys = new CacheKey(Secrets.of(secret()).key(KeyName.CACHE), "/app");
        Map<String, ParamText> one = Map.of("id", new ParamText.One("5"));
        Map<String, ParamText> list = Map.of("id", new ParamText.Many(List.of("5")));
        Map<String, ParamText> none = Map.of("id", new ParamText.Many(List.of()));

        assertThat(List.of(
                        Sha256.base64Url(keys.of("owner", "", "", one)),
                        Sha256.base64Url(keys.of("owner", "", "", list)),
                        Sha256.base64Url(keys.of("owner", "", "", Map.of())),
                        Sha256.base64Url(keys.of("owner", "2", "", one)),
                        Sha256.base64Url(keys.of("owner", "", "ada", one)),
                        Sha256.base64Url(keys.of("owner_list", "", "", one))))
                .doesNotHaveDuplicates();
        assertThat(keys.of("owner", "", "", none)).isEqualTo(keys.of("owner", "", "", Map.of()));
    }
}
