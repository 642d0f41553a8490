// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.key.KeyName;
import io.mizan.contract.problem.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static SettingsReader reader(Map<String, String> values) {
        return new SettingsReader(values::get);
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return "base64:" + Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void read_nothingSet_isEveryDefaultAndNoProblem() {
        SettingsReader reader = reader(Map.of());
        Settings settings = reader.read();
        assertThat(reader.problems()).isEmpty();
        assertThat(settings.maxBody()).isEqualTo(1 << 20);
        assertThat(settings.sharedMaxAge()).isEqualTo(31_536_000);
        assertThat(settings.freshTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.tellsCacheStatus()).isFalse();
        assertThat(settings.csrfAllowed()).isEmpty();
    }

    @Test
    void read_everyDefaultWrittenOut_isWhatNothingSetIs() {
        Map<String, String> written = new java.util.HashMap<>();
        RuntimeSettings.all().forEach(s -> written.put(s.name(), s.fallback()));
        SettingsReader reader = reader(written);
        assertThat(reader.read())
                .usingRecursiveComparison()
                .ignoringFields("secrets")
                .isEqualTo(reader(Map.of()).read());
        assertThat(reader.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mizan.mode, staging",
        "mizan.http.max-body, 10",
        "mizan.http.max-body, -1",
        "mizan.http.max-body, 1e6",
        "mizan.http.max-body, 99999999999",
        "mizan.http.shared-max-age, 31536001",
        "mizan.http.cache-status, yes",
        "mizan.edge, 1",
        "mizan.origins, https://clinic.example/path",
        "mizan.csrf.allowed-origins, null",
        "mizan.csrf.allowed-origins, *",
        "mizan.cors.allowed-origins, clinic.example",
        "mizan.fresh.timeout, 1s",
        "mizan.fresh.timeout, PT2M",
        "mizan.invalidation.timeout, PT0S",
        "mizan.mwt.lifetime, -PT1S",
        "mizan.socket.threads, 0",
        "mizan.socket.max-message, 1023",
        "mizan.socket.recheck, PT61S",
        "mizan.secret, too short",
        "mizan.secret, base64:%%%"
    })
    void read_valueThatCanNotBe_isOneProblemThatNamesIt(String name, String value) {
        SettingsReader reader = reader(Map.of(name, value));
        reader.read();
        assertThat(reader.problems()).hasSize(1);
        Problem problem = reader.problems().get(0);
        assertThat(problem.where()).isEqualTo(name);
        assertThat(problem.toString()).startsWith("MIZ-203 " + name + ": ");
    }

    @ParameterizedTest
    @CsvSource({"mizan.secret", "mizan.mwt.secret", "mizan.cache.secret"})
    void read_secretThatCanNotBe_isNeverShown(String name) {
        Map<String, String> values = new java.util.HashMap<>(Map.of("mizan.secret", secret()));
        values.put(name, "hunter2-is-too-short");
        SettingsReader reader = reader(values);
        reader.read();
        assertThat(reader.problems()).hasSize(1);
        assertThat(reader.problems().get(0).toString()).contains(name).doesNotContain("hunter2");
    }

    @Test
    void read_credentialsOfEdges_areThoseThatAreSet() {
        String one = secret();
        String other = secret();
        EdgeCredentials known = reader(Map.of("mizan.edge.token", one + ", " + other))
                .read()
                .feed()
                .credentials();
        assertThat(known.accept(one)).isTrue();
        assertThat(known.accept(other)).isTrue();
        assertThat(known.accept(one + other)).isFalse();
        assertThat(known.accept("")).isFalse();
        assertThat(known.toString()).doesNotContain(one).doesNotContain(other);
        assertThat(reader(Map.of()).read().feed().credentials().accept("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2-is-too-short", "hunter2 has blanks, but is long enough for it"})
    void read_credentialOfAnEdgeThatCanNotBe_isNeverShown(String token) {
        SettingsReader reader = reader(Map.of("mizan.edge.token", secret() + "," + token));
        assertThat(reader.read().feed().credentials().accept(token)).isFalse();
        assertThat(reader.problems()).hasSize(1);
        assertThat(reader.problems().get(0).toString())
                .contains("mizan.edge.token")
                .doesNotContain("hunter2");
    }

    @Test
    void read_severalWrong_areToldTogether() {
        SettingsReader reader = reader(Map.of("mizan.mode", "x", "mizan.edge", "x", "mizan.fresh.timeout", "x"));
        reader.read();
        assertThat(reader.problems())
                .extracting(Problem::where)
                .containsExactlyInAnyOrder("mizan.mode", "mizan.edge", "mizan.fresh.timeout");
    }

    @Test
    void read_edgeWithoutSecretAndName_asksForBoth() {
        SettingsReader reader = reader(Map.of("mizan.edge", "true"));
        reader.read();
        assertThat(reader.problems()).extracting(Problem::where).containsExactly("mizan.secret", "mizan.application");
    }

    @Test
    void read_edgeWithBoth_isFine() {
        SettingsReader reader =
                reader(Map.of("mizan.edge", "true", "mizan.secret", secret(), "mizan.application", "/clinic"));
        assertThat(reader.read().edge()).isTrue();
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void read_lists_areStrippedAndBlanksLeftOut() {
        Settings settings = reader(Map.of(
                        "mizan.roles", " staff , vet,,",
                        "mizan.cors.allowed-origins", "https://a.example, *"))
                .read();
        assertThat(settings.roles()).containsExactly("staff", "vet");
        assertThat(settings.corsAllowed()).containsExactly("https://a.example", "*");
    }

    @Test
    void read_noSecret_isAnotherOneEachTime() {
        assertThat(reader(Map.of()).read().secrets().key(KeyName.SUBJECT))
                .isNotEqualTo(reader(Map.of()).read().secrets().key(KeyName.SUBJECT));
    }
}
