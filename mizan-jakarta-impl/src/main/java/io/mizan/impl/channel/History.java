// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.impl.config.ChannelSettings;
import io.mizan.impl.socket.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The messages of an instance on this node: all have numbers without a hole between them, the last ones are kept. */
final class History {

    /**
     * A message with its number.
     *
     * @param n its number
     * @param text as it is sent
     * @param at when it came, in nanoseconds from anywhere
     */
    record Numbered(long n, Text text, long at) {}

    private final ChannelSettings settings;
    private final LongSupplier terms;
    private final Deque<Numbered> kept = new ArrayDeque<>();
    private long bytes;
    private long last;

    /**
     * No message so far.
     *
     * @param settings how much is kept
     * @param terms gives the number that a term begins after; no two of them come near each other
     */
    History(ChannelSettings settings, LongSupplier terms) {
        this.settings = settings;
        this.terms = terms;
        this.last = terms.getAsLong();
    }

    /** The number of the message that came last. */
    long last() {
        return last;
    }

    /** Takes a message. */
    Numbered add(Text text, long now) {
        Numbered added = new Numbered(++last, text, now);
        kept.add(added);
        bytes += text.bytes();
        drop(now);
        return added;
    }

    /**
     * What came after a message.
     *
     * @param after its number
     * @param now nanoseconds from anywhere
     * @return in order, maybe nothing; empty: that is not known any more, or never was
     */
    Optional<List<Numbered>> since(long after, long now) {
        drop(now);
        long first = kept.isEmpty() ? last + 1 : kept.element().n();
        if (after < first - 1 || after > last) {
            return Optional.empty();
        }
        return Optional.of(kept.stream().filter(one -> one.n() > after).toList());
    }

    /** Something may be missing: from now on nobody is told what was before. */
    void begin() {
        kept.clear();
        bytes = 0;
        last = terms.getAsLong();
    }

    private void drop(long now) {
        while (!kept.isEmpty() && isTooMuch(kept.element(), now)) {
            bytes -= kept.remove().text().bytes();
        }
    }

    private boolean isTooMuch(Numbered oldest, long now) {
        return kept.size() > settings.historyMessages()
                || bytes > settings.historyBytes()
                || now - oldest.at() > settings.historyAge().toNanos();
    }
}
