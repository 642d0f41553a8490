// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final UUID NODE = new UUID(0, 7);

    private final Log log = Log.of(Alarm.class);
    private final List<String> said = log.lines();
    private final List<UUID> missing = new ArrayList<>(List.of(NODE));
    private final Alarm alarm = new Alarm(() -> missing, () -> new IllegalStateException("no database"));

    @AfterEach
    void stop() {
        log.close();
    }

    private void look(String... reasons) {
        for (String reason : reasons) {
            alarm.look(reason.isEmpty() ? null : reason);
        }
    }

    @Test
    void loss_isSaidOnce_withWhatToDo_andItsEnd() {
        look("", "lease", "lease", "lease", "lease", "", "");
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith("WARNING").contains(NODE.toString(), "mizan.cache.jgroups");
        assertThat(said.get(1)).startsWith("INFO").contains("serves from its memory again");
    }

    @Test
    void whoStoodStill_andIsAlone_isToldWhy() {
        missing.clear();
        look("lease", "lease", "");
        assertThat(said.get(0)).startsWith("WARNING").contains("stood still").doesNotContain("[]");
    }

    @Test
    void eachLoss_isSaid() {
        look("witness", "witness", "", "witness", "witness", "");
        assertThat(said).hasSize(4);
        assertThat(said.get(2)).startsWith("WARNING").contains("mizan_node", "database");
    }

    @Test
    void whatPasses_isNotSaid() {
        look("lease", "", "lease", "", "lease", "witness", "");
        assertThat(said).isEmpty();
    }
}
