// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.shop.Bell;
import io.mizan.app.shop.Crier;
import io.mizan.app.shop.Drawer;
import io.mizan.app.shop.Shelves;
import io.mizan.app.shop.Till;
import io.mizan.app.shop.Vault;
import io.mizan.contract.header.InvalidateHeader;
import io.mizan.impl.dispatch.Calls;
import io.mizan.impl.registry.Registry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commit decides what is told, and nobody goes on before all have obeyed. */
class TransactionTest {
    private final Application shop = Application.of(
            Map.of("mizan.invalidation.timeout", "PT5S"),
            Shelves.class,
            Till.class,
            Drawer.class,
            Vault.class,
            Bell.class,
            Crier.class);
    private final Bell bell = shop.get(Bell.class);
    private final Crier crier = shop.get(Crier.class);

    @AfterEach
    void close() {
        shop.close();
    }

    private Calls.Result call(String function, Object... values) throws Exception {
        return shop.request(() -> shop.get(Calls.class)
                .run(shop.get(Registry.class).call(function).orElseThrow(), values));
    }

    private static String told(Calls.Result result) {
        return InvalidateHeader.write(result.outcome().invalidations());
    }

    @Test
    void committed_isTold() throws Exception {
        Calls.Result result = call("sell", "east", "return");
        assertThat(result.thrown()).isNull();
        assertThat(told(result)).isEqualTo("hall;hall=\"east\", shop");
        assertThat(bell.rung())
                .containsExactly(
                        "Instances[context=hall, params={hall=east}]", "Instances[context=shop, params={}]", "ended");
    }

    @Test
    void listener_isToldOnceInsideEachTransaction_whatIsToBeExpected() throws Exception {
        call("sell", "east", "return");
        assertThat(bell.expectations()).isEqualTo(1);
        call("sell_and_open", "west", "return");
        assertThat(bell.expectations()).as("two transactions more").isEqualTo(3);
    }

    @Test
    void listenerThatForbids_rollsBack() throws Exception {
        bell.forbid();
        Calls.Result result = call("sell", "east", "return");
        assertThat(result.thrown()).hasMessageContaining("can be called again").hasRootCauseMessage("taken for dead");
        assertThat(result.outcome().committed()).isFalse();
        assertThat(bell.rung()).as("who forbids expects nothing").isEmpty();
    }

    @Test
    void rolledBack_isNot() throws Exception {
        Calls.Result result = call("sell", "east", "unchecked");
        assertThat(result.thrown()).isInstanceOf(IllegalStateException.class);
        assertThat(result.outcome().committed()).isFalse();
        assertThat(result.outcome().invalidations().isEmpty()).isTrue();
        assertThat(bell.rung()).containsExactly("ended");
        assertThat(crier.cried()).isEmpty();
    }

    @Test
    void checkedException_commits() throws Exception {
        Calls.Result result = call("sell", "east", "checked");
        assertThat(result.thrown()).isInstanceOf(java.io.IOException.class);
        assertThat(result.outcome().committed()).isTrue();
        assertThat(told(result)).isEqualTo("hall;hall=\"east\", shop");
    }

    @Test
    void newTransactionInside_isToldThoughTheOuterIsRolledBack() throws Exception {
        Calls.Result result = call("sell_and_open", "west", "unchecked");
        assertThat(told(result)).isEqualTo("hall;hall=\"west\", shop");
        assertThat(bell.rung()).hasSize(4).containsOnlyOnce("Instances[context=hall, params={hall=west}]");
        assertThat(bell.rung().subList(2, 4)).as("each once").containsExactly("ended", "ended");
    }

    @Test
    void byHand_theCommitDecides() throws Exception {
        assertThat(told(call("sell_by_hand", true))).isEqualTo("shop");
        assertThat(call("sell_by_hand", false).outcome().invalidations().isEmpty())
                .isTrue();
        assertThat(bell.rung()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        XAException.XA_HEURMIX + ", 0",
        XAException.XA_HEURHAZ + ", 0",
        "0, " + XAException.XA_HEURRB,
    })
    void unknownOutcome_isDoubted(int first, int second) throws Exception {
        for (String function : List.of("deposit", "deposit_by_hand")) {
            Calls.Result result = call(function, "east", first, second);

            assertThat(told(result)).as(function).isEqualTo("hall;hall=\"east\", shop");
            assertThat(bell.rung().get(bell.rung().size() - 1))
                    .as("%s: %s", function, bell.rung())
                    .startsWith("doubted Instances[context=shop");
            assertThat(crier.cried().get(crier.cried().size() - 1))
                    .as("clients are to be told again")
                    .startsWith("in PT2M30S Instances[context=shop");
        }
    }

    @Test
    void withoutTransaction_isToldAtOnce() throws Exception {
        assertThat(told(call("rebuild"))).isEqualTo("*");
        assertThat(bell.rung()).containsExactly("Everything[]");
    }

    @Test
    void call_waitsUntilAllHaveObeyed() {
        waits(() -> call("sell", "east", "return"));
        waits(() -> call("rebuild"));
    }

    @Test
    void codeWithoutCall_waitsUntilAllHaveObeyed() {
        waits(() -> {
            shop.get(Till.class).say("east");
            return true;
        });
        waits(() -> {
            shop.get(Till.class).around("east");
            return true;
        });
        waits(() -> {
            shop.get(Till.class).sell("east", "return");
            return true;
        });
    }

    private void waits(Callable<?> work) {
        CompletableFuture<?> obeyed = bell.hold();
        int before = crier.cried().size();
        CompletableFuture<Object> done = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                task -> new Thread(task, "of the shop").start());
        assertThat(bell.heard()).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(done).isNotDone();
        assertThat(crier.cried()).as("clients fetch when they are told").hasSize(before);
        obeyed.complete(null);
        assertThat(done).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(crier.cried()).hasSizeGreaterThan(before);
    }

    @Test
    void whoNeverObeys_holdsNobodyLongerThanIsSet() throws Exception {
        CompletableFuture<?> obeyed = bell.hold();
        assertThat(told(call("rebuild"))).isEqualTo("*");
        assertThat(obeyed).isNotDone();
        assertThat(crier.cried()).as("clients").containsExactly("Everything[]");
    }
}
