// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.witness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A witness in a database, by the table {@code mizan_node (id, heartbeat)}: PostgreSQL, or H2 for development. It has to be
 * the database that mutations write to, and the data source one whose connections join the transaction of their thread.
 */
public final class JdbcWitness implements Witness {
    private static final Executor DIRECT = Runnable::run;
    private static final String ALREADY_THERE = "23505";
    private static final String TABLE_ALREADY_THERE = "42P07";

    private final DataSource source;
    private final Duration ttl;
    private final int seconds;
    private @Nullable volatile Dialect dialect;

    /**
     * A witness that has asked nothing yet.
     *
     * @param source of connections to the database
     * @param lease T; who is silent for twice as long is struck off
     */
    public JdbcWitness(DataSource source, Duration lease) {
        this.source = source;
        this.ttl = lease.multipliedBy(2);
        this.seconds = (int) Math.max(1, lease.toSeconds());
    }

    @Override
    public void prepare() throws SQLException {
        on(connection -> {
            Dialect found = Dialect.of(connection, ttl);
            try (Statement statement = connection.createStatement()) {
                statement.execute(found.create());
            } catch (SQLException e) {
                // Two nodes that start at once both find it missing.
                if (!ALREADY_THERE.equals(e.getSQLState()) && !TABLE_ALREADY_THERE.equals(e.getSQLState())) {
                    throw e;
                }
            }
            dialect = found;
            return true;
        });
    }

    @Override
    public void register(UUID id) throws SQLException {
        on(connection -> update(connection, Dialect.REGISTER, id));
    }

    @Override
    public Set<UUID> beat(UUID id) throws SQLException {
        return on(connection -> {
            update(connection, dialect().beat(), id);
            try (Statement statement = statement(connection)) {
                statement.executeUpdate(dialect().fence());
                return alive(statement);
            }
        });
    }

    private static Set<UUID> alive(Statement statement) throws SQLException {
        Set<UUID> alive = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(Dialect.ALIVE)) {
            while (rows.next()) {
                alive.add(UUID.fromString(rows.getString(1)));
            }
        }
        return alive;
    }

    @Override
    public boolean hold(UUID id) throws SQLException {
        // On the transaction's own connection, which is not ours to change and is given back to it.
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(dialect().hold())) {
            statement.setQueryTimeout(seconds);
            statement.setString(1, id.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    @Override
    public void remove(UUID id) throws SQLException {
        on(connection -> update(connection, Dialect.REMOVE, id));
    }

    private Dialect dialect() {
        Dialect known = dialect;
        if (known == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return known;
    }

    private int update(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(seconds);
            statement.setString(1, id.toString());
            return statement.executeUpdate();
        }
    }

    private Statement statement(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setQueryTimeout(seconds);
        return statement;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Works on a connection of its own, each statement committed at once, and none that waits for a dead database. */
    private <T> T on(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int before = limit(connection);
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                return work.on(connection);
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(automatic);
                    restore(connection, before);
                }
            }
        }
    }

    private int limit(Connection connection) throws SQLException {
        try {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(DIRECT, Math.toIntExact(ttl.toMillis()));
            return before;
        } catch (SQLFeatureNotSupportedException | UnsupportedOperationException | AbstractMethodError e) {
            return -1;
        }
    }

    private static void restore(Connection connection, int before) throws SQLException {
        if (before >= 0) {
            connection.setNetworkTimeout(DIRECT, before);
        }
    }
}
