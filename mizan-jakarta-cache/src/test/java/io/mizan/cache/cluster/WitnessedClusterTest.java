// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static io.mizan.cache.cluster.Nodes.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.cache.peer.PeersException;
import io.mizan.cache.witness.JdbcWitness;
import io.mizan.cache.witness.Witness;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WitnessedClusterTest {
    private static final List<Stale> ALL = List.of(new Stale.Everything());

    private final JdbcDataSource source = new JdbcDataSource();
    private final Nodes nodes = new Nodes();

    /** A witness that can be out of reach, or hang. */
    private final class Doubtful implements Witness {
        private final JdbcWitness witness = new JdbcWitness(source, Nodes.LEASE);
        private final Set<String> preparedBy = ConcurrentHashMap.newKeySet();
        private volatile boolean broken;
        private volatile @Nullable CountDownLatch hanging;

        private JdbcWitness reached() throws SQLException {
            if (broken) {
                throw new SQLException("connection refused");
            }
            CountDownLatch until = hanging;
            if (until != null) {
                try {
                    until.await();
                } catch (InterruptedException e) {
                    throw new SQLException(e);
                }
            }
            return witness;
        }

        @Override
        public void prepare() throws SQLException {
            preparedBy.add(Thread.currentThread().getName());
            reached().prepare();
        }

        @Override
        public void register(UUID id) throws SQLException {
            preparedBy.add(Thread.currentThread().getName());
            reached().register(id);
        }

        @Override
        public Set<UUID> beat(UUID id) throws SQLException {
            return reached().beat(id);
        }

        @Override
        public boolean hold(UUID id) throws SQLException {
            return reached().hold(id);
        }

        @Override
        public void remove(UUID id) throws SQLException {
            reached().remove(id);
        }
    }

    @BeforeEach
    void open() {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @AfterEach
    void leave() {
        nodes.close();
    }

    private Witness witness() {
        return new JdbcWitness(source, Nodes.LEASE);
    }

    private static void tell(Nodes.One node) throws Exception {
        Expectation transaction = node.peers().join();
        CompletionStage<?> obeyed = node.peers().stale(ALL);
        transaction.ended();
        obeyed.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private int rows(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Test
    void allObey_beforeAnInvalidationIsOver() throws Exception {
        Nodes.One a = nodes.join(witness());
        Nodes.One b = nodes.join(witness());
        nodes.awaitServing();

        tell(a);

        assertThat(b.told).contains(ALL.toString());
    }

    @Test
    void theWitnessIsPrepared_outsideOfTheTransactionThatAnApplicationStartsIn() throws Exception {
        Doubtful witness = new Doubtful();
        nodes.join(witness);

        assertThat(witness.preparedBy).containsExactly("mizan-cluster-witness");
    }

    @Test
    void whoIsCutOffFromAnother_bypasses_onBothSides() throws Exception {
        Nodes.One a = nodes.join(witness());
        Nodes.One b = nodes.join(witness());
        nodes.awaitServing();

        b.cutOff(true);
        await(() -> !a.serves() && !b.serves());
        assertThat(a.peers().bypass()).isEqualTo("lease");
        tell(a);
        tell(b);
        assertThat(a.serves() || b.serves()).isFalse();

        b.cutOff(false);
        nodes.awaitServing();
        assertThat(a.flushes()).isPositive();
        assertThat(b.flushes()).isPositive();
    }

    @Test
    void withoutTheWitness_nothingIsServed_andNobodyWaitsForLong() throws Exception {
        Doubtful doubtful = new Doubtful();
        Nodes.One a = nodes.join(witness());
        Nodes.One b = nodes.join(doubtful);
        nodes.awaitServing();

        doubtful.broken = true;
        await(() -> "witness".equals(b.peers().bypass()));
        assertThatThrownBy(() -> b.peers().join())
                .isInstanceOf(PeersException.class)
                .hasMessageContaining("connection refused");
        long flushes = b.flushes();

        doubtful.broken = false;
        await(() -> b.serves() && b.flushes() > flushes);
        nodes.awaitServing();
        tell(a);
        assertThat(b.told.get(b.told.size() - 1)).isEqualTo(ALL.toString());
    }

    @Test
    void aDatabaseThatHangs_holdsNoInvalidationUp_andNoEnd() throws Exception {
        Doubtful doubtful = new Doubtful();
        Nodes.One a = nodes.join(witness());
        Nodes.One b = nodes.join(doubtful);
        nodes.awaitServing();
        tell(b);

        CountDownLatch hang = new CountDownLatch(1);
        doubtful.hanging = hang;
        await(() -> "witness".equals(b.peers().bypass()));
        a.cutOff(true);
        b.peers().stale(ALL).toCompletableFuture().get(30, TimeUnit.SECONDS);
        b.peers().close();
        hang.countDown();
    }

    @Test
    void whoWasTakenForDead_commitsNothing_andGoesOnAsAnother() throws Exception {
        Nodes.One a = nodes.join(witness());
        Nodes.One b = nodes.join(witness());
        nodes.awaitServing();
        tell(a);
        tell(b);
        long flushes = b.flushes();

        assertThat(rows("DELETE FROM mizan_node")).isEqualTo(2);
        assertThatThrownBy(() -> b.peers().join())
                .isInstanceOf(PeersException.class)
                .hasMessageContaining("call again");

        await(() -> b.flushes() > flushes);
        nodes.awaitServing();
        tell(b);
        assertThat(a.told.get(a.told.size() - 1)).isEqualTo(ALL.toString());
    }

    @Test
    void whoCrashes_isStruckOff_andTheOthersGoOn() throws Exception {
        Nodes.One a = nodes.join(witness());
        nodes.awaitServing();
        assertThat(rows("INSERT INTO mizan_node VALUES ('" + UUID.randomUUID() + "', CURRENT_TIMESTAMP)"))
                .isEqualTo(1);

        await(() -> !a.serves());
        await(() -> a.serves() && a.flushes() > 0);
        assertThat(rows("DELETE FROM mizan_node")).isEqualTo(1);
    }

    @Test
    void whoLeaves_leavesNoRow_andNothingIsLost() throws Exception {
        Nodes.One a = nodes.join(witness());
        Nodes.One b = nodes.join(witness());
        nodes.awaitServing();
        tell(b);

        b.peers().close();

        tell(a);
        assertThat(a.flushes()).isZero();
        assertThat(rows("DELETE FROM mizan_node")).isEqualTo(1);
    }

    @Test
    void whatANodeTellsThatLeaves_isOverWhenNobodyServesWhatWasBefore() throws Exception {
        Nodes.One a = nodes.join(new Doubtful());
        Nodes.One b = nodes.join(new Doubtful());
        nodes.awaitServing();
        Expectation transaction = b.peers().join();

        Thread leaving = new Thread(b.peers()::close);
        leaving.start();
        await(() -> !b.serves());
        b.peers().stale(ALL).toCompletableFuture().get(30, TimeUnit.SECONDS);

        boolean serves = a.serves();
        assertThat(!serves || a.told.contains(ALL.toString())).isTrue();
        transaction.ended();
        leaving.join();
    }
}
