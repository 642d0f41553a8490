// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.spi.ContextCache;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** The application: a context that shows an item's version, and changes of items. */
final class Items {
    private static final String CONTEXT = "item";
    /** What functions do after they have read: up to this long. */
    private static final Duration WORK = Duration.ofMillis(4);

    private final Origin origin;
    private final Transactions transactions;
    private final String name;

    /**
     * Items.
     *
     * @param name what this node's contract calls the parameter that says which item
     */
    Items(Origin origin, Transactions transactions, String name) {
        this.origin = origin;
        this.transactions = transactions;
        this.name = name;
    }

    /** As a fetch of the context is answered: the stamp first, then a transaction of its own. */
    ContextCache.Answer read(int item) throws Exception {
        ContextCache.Reading reading = origin.cache().begin();
        byte[] key =
                ByteBuffer.allocate(32).putInt(name.hashCode()).putInt(item).array();
        ContextCache.Entry entry = new ContextCache.Entry(key, CONTEXT, scope(item), 0);
        return reading.get(entry, () -> {
            long version = transactions.read(connection -> {
                long found = version(connection, item);
                work();
                return found;
            });
            byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(version).array();
            return new ContextCache.Body(bytes, "\"" + version + "\"", true);
        });
    }

    /** What a transaction made, and who wants to know of its end. */
    private record Changed(long version, Expectation transaction) {}

    /** As a call is answered: commit, tell, answer. */
    long change(int item, Ask how) throws Exception {
        List<Stale> stale = List.of(stale(item, how));
        Changed changed = transactions.change(connection -> {
            try (PreparedStatement raise =
                    connection.prepareStatement("UPDATE item SET version = version + 1 WHERE id BETWEEN ? AND ?")) {
                raise.setInt(1, item);
                raise.setInt(2, how == Ask.CHANGE_AND_DIE ? item + Truth.SHELF - 1 : item);
                raise.executeUpdate();
            }
            long made = version(connection, item);
            return new Changed(made, origin.expected(stale));
        });
        if (how == Ask.CHANGE_AND_DIE) {
            Runtime.getRuntime().halt(1);
        }
        CompletionStage<?> obeyed = origin.invalidated(stale);
        changed.transaction().ended();
        obeyed.toCompletableFuture().get();
        return changed.version();
    }

    private Map<String, String> scope(int item) {
        return Map.of(name, String.valueOf(item), "shelf", String.valueOf(item / Truth.SHELF));
    }

    private Stale stale(int item, Ask how) {
        return switch (how) {
            case CHANGE_EVERYTHING -> new Stale.Everything();
            case CHANGE_CONTEXT -> new Stale.Instances(CONTEXT, Map.of());
            case CHANGE_SHELF -> new Stale.Instances(CONTEXT, Map.of("shelf", String.valueOf(item / Truth.SHELF)));
            default -> new Stale.Instances(CONTEXT, Map.of(name, String.valueOf(item)));
        };
    }

    private static long version(Connection connection, int item) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT version FROM item WHERE id = ?")) {
            select.setInt(1, item);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void work() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(WORK.toNanos()));
    }
}
