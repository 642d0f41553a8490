// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.witness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Locale;

/**
 * The statements of a witness in the words of a database. All time is the database's.
 *
 * @param create makes the table if it isn't there
 * @param hold locks a node's row so that it can't be deleted
 * @param beat says that a node lives, and waits for no lock
 * @param fence deletes who is silent for too long and not locked, and waits for no lock
 */
record Dialect(String create, String hold, String beat, String fence) {
    static final String REGISTER = "INSERT INTO mizan_node (id, heartbeat) VALUES (?, CURRENT_TIMESTAMP)";
    static final String ALIVE = "SELECT id FROM mizan_node";
    static final String REMOVE = "DELETE FROM mizan_node WHERE id = ?";

    private static final String CREATE = "CREATE TABLE IF NOT EXISTS mizan_node"
            + " (id VARCHAR(36) PRIMARY KEY, heartbeat TIMESTAMP WITH TIME ZONE NOT NULL)";
    private static final String SILENT =
            "DELETE FROM mizan_node WHERE id IN (SELECT id FROM mizan_node WHERE heartbeat < CURRENT_TIMESTAMP - ";
    private static final String UNLESS_LOCKED = " FOR UPDATE SKIP LOCKED)";

    /**
     * The dialect of a connection's database.
     *
     * @param ttl how long a node may be silent
     * @throws SQLFeatureNotSupportedException if there is none
     */
    static Dialect of(Connection connection, Duration ttl) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> postgres(ttl);
            case "h2" -> h2(ttl);
            default ->
                throw new SQLFeatureNotSupportedException("mizan.cache.witness: a witness needs PostgreSQL, or H2 for"
                        + " development; this database is " + product
                        + ". Give the data source of one of these that mutations"
                        + " write to, or leave the setting out");
        };
    }

    private static Dialect postgres(Duration ttl) {
        return new Dialect(
                CREATE,
                // Shared among transactions, and in nobody's way but a deletion's
                "SELECT 1 FROM mizan_node WHERE id = ? FOR KEY SHARE",
                "UPDATE mizan_node SET heartbeat = CURRENT_TIMESTAMP WHERE id = ?",
                SILENT + "INTERVAL '" + ttl.toMillis() + " milliseconds'" + UNLESS_LOCKED);
    }

    /** H2 has no shared locks: a node's mutations commit one after another, and its heart beats in between. */
    private static Dialect h2(Duration ttl) {
        return new Dialect(
                CREATE,
                "SELECT 1 FROM mizan_node WHERE id = ? FOR UPDATE",
                "UPDATE mizan_node SET heartbeat = CURRENT_TIMESTAMP WHERE id IN"
                        + " (SELECT id FROM mizan_node WHERE id = ? FOR UPDATE SKIP LOCKED)",
                SILENT + "INTERVAL '" + ttl.toMillis() / 1000.0 + "' SECOND(9, 3)" + UNLESS_LOCKED);
    }
}
