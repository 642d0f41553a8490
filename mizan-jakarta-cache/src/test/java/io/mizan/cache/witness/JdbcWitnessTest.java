// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On H2 and on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JdbcWitnessTest {
    private static final Duration LEASE = Duration.ofMillis(300);
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    private final EmbeddedPostgres postgresql = EmbeddedPostgres.start();

    JdbcWitnessTest() throws IOException {}

    @AfterAll
    void stop() throws IOException {
        postgresql.close();
    }

    Stream<Base> databases() throws SQLException {
        return Stream.of(Base.h2(), Base.postgresql(postgresql.getPostgresDatabase()));
    }

    /** A database without a table of nodes, whose connections can be a transaction's. */
    record Base(String name, DataSource source) {
        static Base h2() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=2000");
            return new Base("H2", h2);
        }

        static Base postgresql(DataSource pg) throws SQLException {
            try (Connection c = pg.getConnection();
                    Statement s = c.createStatement()) {
                s.execute("DROP TABLE IF EXISTS mizan_node");
            }
            return new Base("PostgreSQL", pg);
        }

        JdbcWitness witness() throws SQLException {
            JdbcWitness witness = new JdbcWitness(source, LEASE);
            witness.prepare();
            return witness;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static void await(Condition condition) throws SQLException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoIsRegistered_isAlive(Base base) throws SQLException {
        JdbcWitness witness = base.witness();
        base.witness().register(A);
        witness.register(B);

        assertThat(witness.beat(B)).containsExactlyInAnyOrder(A, B);
        witness.remove(A);
        assertThat(witness.beat(B)).containsExactly(B);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoIsSilentForTwoLeases_isStruckOff_andHearsIt(Base base) throws SQLException {
        JdbcWitness witness = base.witness();
        witness.register(A);
        witness.register(B);
        assertThat(witness.beat(B)).contains(A);

        await(() -> !witness.beat(B).contains(A));

        assertThat(witness.beat(A)).containsExactly(B);
        assertThat(witness.hold(A)).isFalse();
        assertThat(witness.hold(B)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoHasATransactionOpen_isStruckOffOnceItHasEnded(Base base) throws SQLException {
        JdbcWitness witness = base.witness();
        witness.register(A);
        witness.register(B);
        try (Connection transaction = base.source().getConnection()) {
            transaction.setAutoCommit(false);
            assertThat(inside(transaction).hold(A)).isTrue();

            long silentFrom = System.nanoTime();
            await(() -> {
                assertThat(witness.beat(B)).contains(A);
                return System.nanoTime() - silentFrom > 4 * LEASE.toNanos();
            });
            transaction.commit();
        }
        await(() -> !witness.beat(B).contains(A));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whileATransactionIsOpen_theHeartBeats(Base base) throws SQLException {
        JdbcWitness witness = base.witness();
        witness.register(A);
        try (Connection transaction = base.source().getConnection()) {
            transaction.setAutoCommit(false);
            assertThat(inside(transaction).hold(A)).isTrue();

            long begun = System.nanoTime();
            assertThat(witness.beat(A)).containsExactly(A);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
            transaction.rollback();
        }
    }

    @Test
    void anotherDatabase_isRefusedWithWhatToDo() {
        DataSource derby = proxy(
                DataSource.class,
                (method, args) -> proxy(Connection.class, (m, a) -> switch (m) {
                    case "getMetaData" -> proxy(DatabaseMetaData.class, (asked, none) -> "Apache Derby");
                    case "getAutoCommit" -> true;
                    case "getNetworkTimeout" -> 0;
                    case "isClosed" -> false;
                    default -> null;
                }));

        assertThatThrownBy(() -> new JdbcWitness(derby, LEASE).prepare())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Apache Derby")
                .hasMessageContaining("PostgreSQL");
    }

    @Test
    void aConnectionThatKnowsNoTimeouts_isUsedAllTheSame() throws SQLException {
        try (Connection connection = Base.h2().source().getConnection()) {
            Connection poor = except(connection, method -> {
                if (method.endsWith("NetworkTimeout")) {
                    throw new UnsupportedOperationException(method);
                }
                return method.equals("close");
            });
            JdbcWitness witness = new JdbcWitness(proxy(DataSource.class, (method, args) -> poor), LEASE);
            witness.prepare();
            witness.register(A);

            assertThat(witness.beat(A)).containsExactly(A);
        }
    }

    /** A connection some of whose methods do nothing. */
    private static Connection except(Connection connection, Predicate<String> nothing) {
        return proxy(Connection.class, (method, args) -> {
            if (nothing.test(method)) {
                return null;
            }
            for (var one : Connection.class.getMethods()) {
                if (one.getName().equals(method) && one.getParameterCount() == (args == null ? 0 : args.length)) {
                    return one.invoke(connection, args);
                }
            }
            throw new IllegalStateException(method);
        });
    }

    /** A witness whose connections are one transaction's, as a server's data source gives them to a thread in one. */
    private static JdbcWitness inside(Connection transaction) throws SQLException {
        Connection shared = except(transaction, Set.of("close", "setAutoCommit")::contains);
        JdbcWitness witness = new JdbcWitness(proxy(DataSource.class, (method, args) -> shared), LEASE);
        witness.prepare();
        return witness;
    }

    private interface Answer {
        @Nullable Object to(String method, Object @Nullable [] args) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answer.to(method.getName(), args)));
    }
}
