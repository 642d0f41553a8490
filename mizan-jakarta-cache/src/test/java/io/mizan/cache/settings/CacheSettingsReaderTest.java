// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.problem.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheSettingsReaderTest {

    @Test
    void nothingSet_isOneNodeWithEveryDefault() {
        CacheSettingsReader reader = new CacheSettingsReader(name -> null);
        CacheSettings settings = reader.read();

        assertThat(reader.problems()).isEmpty();
        assertThat(settings.mode()).isEqualTo(CacheMode.SINGLE);
        assertThat(settings.entries()).isEqualTo(10_000);
        assertThat(settings.lifespan()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.recovery()).isEqualTo(Duration.ofSeconds(150));
        assertThat(settings.lease()).isEqualTo(Duration.ofMillis(1500));
        assertThat(settings.witness()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mizan.cache.mode, clustered",
        "mizan.cache.entries, 0",
        "mizan.cache.entries, many",
        "mizan.cache.lifespan, PT0S",
        "mizan.cache.lifespan, 10m",
        "mizan.cache.wait, PT0.01S",
        "mizan.cache.recovery, PT0S",
        "mizan.cache.lease, PT0.1S",
        "mizan.cache.lease, PT11S",
        "mizan.cache.port, 0"
    })
    void valueThatCantBeUsed_isSaidWithItsNameAndWhatIsAllowed(String name, String value) {
        CacheSettingsReader reader = new CacheSettingsReader(Map.of(name, value)::get);
        reader.read();
        String form = CacheSettingNames.all().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow()
                .form();

        assertThat(reader.problems())
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .startsWith("MIZ-203 " + name + ": ")
                .contains("'" + value + "'", form.replace("`", ""));
    }

    @Test
    void cluster_needsAWayToFindTheOthers_aNameAndASecret() {
        CacheSettingsReader reader = new CacheSettingsReader(Map.of("mizan.cache.mode", "cluster")::get);
        reader.read();

        assertThat(reader.problems())
                .extracting(Problem::where)
                .containsExactly("mizan.cache.jgroups", "mizan.application", "mizan.secret");
    }

    @Test
    void cluster_withAllThatItNeeds_isRead() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Map<String, String> values = new HashMap<>(Map.of(
                "mizan.cache.mode", "cluster",
                "mizan.cache.jgroups", "loopback",
                "mizan.application", "clinic",
                "mizan.secret", "base64:" + Base64.getEncoder().encodeToString(secret)));
        CacheSettingsReader reader = new CacheSettingsReader(values::get);

        assertThat(reader.read().mode()).isEqualTo(CacheMode.CLUSTER);
        assertThat(reader.problems()).isEmpty();
    }
}
