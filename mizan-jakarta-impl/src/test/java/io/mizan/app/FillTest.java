// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.shop.Attic;
import io.mizan.app.shop.Windows;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.registry.Registry;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be kept is read in a transaction that began after the stamp, and shows one state. */
class FillTest {
    private final Application shop = Application.of(Windows.class, Attic.class);
    private final Windows windows = shop.get(Windows.class);

    @AfterEach
    void close() {
        shop.close();
    }

    private String fetch(String context, Map<String, List<String>> params) throws Exception {
        return shop.request(() -> {
            Fetches fetches = shop.get(Fetches.class);
            var instance =
                    shop.get(Registry.class).context(context).orElseThrow().instance(params);
            return new String(fetches.answer(instance, fetches.begin()).body().bytes(), StandardCharsets.UTF_8);
        });
    }

    @Test
    void functions_runInOneTransaction_thatWritesNothing() throws Exception {
        assertThat(fetch("windows", Map.of("how", List.of("well"))))
                .isEqualTo("{\"left\":\"left\",\"right\":\"right\"}");
        assertThat(windows.seen()).hasSize(2).doesNotContain("none");
        assertThat(windows.seen().get(0)).isEqualTo(windows.seen().get(1));
        assertThat(windows.ended()).containsExactly("rolled back", "rolled back");
    }

    @Test
    void functions_thatAreTransactional_areCommittedTogether() throws Exception {
        assertThat(fetch("doors", Map.of())).isEqualTo("{\"back\":\"back\",\"front\":\"front\"}");
        assertThat(windows.seen()).hasSize(2);
        assertThat(windows.seen().get(0)).isEqualTo(windows.seen().get(1));
        assertThat(windows.ended()).containsExactly("committed", "committed");
    }

    @Test
    void functionThatFails_doesNotTakeItsNeighbourAlong() throws Exception {
        assertThat(fetch("windows", Map.of("how", List.of("broken"))))
                .contains("\"left\":\"left\"", "\"$errors\":{\"right\":");
        assertThat(windows.seen().subList(2, 4)).containsExactly("none", "none");
    }

    @Test
    void activeTransaction_isNotLeft() throws Exception {
        UserTransaction transaction = shop.get(UserTransaction.class);
        transaction.begin();
        try {
            fetch("windows", Map.of("how", List.of("well")));
            assertThat(windows.ended()).isEmpty();
        } finally {
            transaction.commit();
        }
        assertThat(windows.ended()).containsExactly("committed", "committed");
    }
}
