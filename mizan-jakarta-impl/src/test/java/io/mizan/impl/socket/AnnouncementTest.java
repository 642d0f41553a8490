// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.impl.request.Cause;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {

    @Test
    void whatIsWritten_isRead() {
        Announcement told = new Announcement(
                List.of(
                        new Stale.Instances("owner", Map.of("owner_id", "5", "mizan_caller", "é\u0001")),
                        new Stale.Instances("pets", Map.of())),
                Optional.of(new Cause("s1", Optional.of("ada"), Optional.of("issuer"))));
        assertThat(Announcement.read(Announcement.write(told))).contains(told);
        Announcement later =
                new Announcement(List.of(new Stale.Everything()), Optional.empty(), Duration.ofMillis(1501));
        assertThat(Announcement.read(Announcement.write(later))).contains(later);
        Announcement all = new Announcement(List.of(new Stale.Everything()), Optional.empty());
        assertThat(Announcement.read(Announcement.write(all))).contains(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i", "i{", "i[]", "i{}", "i{\"stale\":[1]}", "i{\"stale\":[{\"context\":\"a\"}]}"})
    void whatCannotBeRead_isEverything(String message) {
        assertThat(Announcement.read(message.getBytes(UTF_8)).orElseThrow().stale())
                .containsExactly(new Stale.Everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c{}", "x"})
    void whatIsForOthers_isNone(String message) {
        assertThat(Announcement.read(message.getBytes(UTF_8))).isEmpty();
    }
}
