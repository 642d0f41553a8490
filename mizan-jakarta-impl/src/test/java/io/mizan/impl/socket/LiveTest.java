// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.impl.node.OtherNodes;
import io.mizan.spi.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveTest {
    private final Live live = new Live();
    private final BlockingQueue<Stale> told = new LinkedBlockingQueue<>();
    private final CountDownLatch go = new CountDownLatch(1);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // nothing is injected here
    void start() {
        live.others = new OtherNodes();
        live.start(
                List.of(all -> {
                    all.forEach(one -> told.addAll(one.stale()));
                    await();
                }),
                Thread::new);
    }

    @AfterEach
    void stop() {
        live.stop();
    }

    private void await() {
        try {
            assertThat(go.await(15, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void happens(String context) {
        live.announce(List.of(of(context)), Optional.empty());
    }

    private static Stale of(String context) {
        return new Stale.Instances(context, Map.of());
    }

    private List<Stale> next(int count) throws InterruptedException {
        List<Stale> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(told.poll(15, TimeUnit.SECONDS));
        }
        return next;
    }

    @Test
    void whatBecomesStaleAgainAndAgainWhileOthersAreTold_isToldOnceBehindIt() throws InterruptedException {
        happens("notes");
        assertThat(next(1)).containsExactly(of("notes"));
        for (int i = 0; i < 100; i++) {
            happens("notes");
            happens("pets");
        }
        go.countDown();

        assertThat(next(2)).containsExactly(of("notes"), of("pets"));
        happens("end");
        assertThat(next(1)).as("nothing else was told").containsExactly(of("end"));
    }

    @Test
    void whatBecomesStaleOnceMoreAfterItWasTold_isToldAgain() throws InterruptedException {
        go.countDown();
        happens("notes");
        assertThat(next(1)).containsExactly(of("notes"));
        happens("notes");
        assertThat(next(1)).containsExactly(of("notes"));
    }
}
