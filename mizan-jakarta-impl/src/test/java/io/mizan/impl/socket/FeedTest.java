// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.impl.request.Cause;
import io.mizan.spi.Stale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final String ALL = "{\"type\":\"invalidate\",\"groups\":[\"*\"],\"invalidate\":[\"*\"]}";

    private final Feed feed = new Feed(3, 2, 100);

    private static String ready(String id) {
        return id + "event: ready\ndata: {\"type\":\"ready\"}\n\n";
    }

    private static String invalidate(long id, String data) {
        return "id: " + id + "\nevent: invalidate\ndata: " + data + "\n\n";
    }

    private static String pet(long id, int pet) {
        return invalidate(
                id,
                "{\"type\":\"invalidate\",\"groups\":[\"pet;pet_id=" + pet
                        + "\"],\"invalidate\":[{\"context\":\"pet\",\"params\":{\"pet_id\":\"" + pet + "\"}}]}");
    }

    private Peer edge(OptionalLong seen) {
        Peer peer = new Peer();
        new FeedReader(feed, peer, seen).begin();
        return peer;
    }

    private void tell(List<Stale> stale, Optional<Cause> cause) {
        feed.stale(Set.of(new Announcement(stale, cause)));
    }

    private void stale(int pet) {
        tell(
                List.of(new Stale.Instances("pet", Map.of("pet_id", Integer.toString(pet)))),
                Optional.of(new Cause("s", Optional.of("ada"), Optional.empty())));
    }

    @Test
    void whoComes_isToldThatEverythingIsStale_andThenWhateverBecomesSo() {
        Peer edge = edge(OptionalLong.empty());
        assertThat(edge.news()).containsExactly(ready(""), invalidate(100, ALL));
        stale(5);
        assertThat(edge.news()).containsExactly(pet(101, 5));
        tell(List.of(new Stale.Instances("pets", Map.of()), new Stale.Instances("pet", Map.of())), Optional.empty());
        assertThat(edge.news())
                .containsExactly(invalidate(
                        102,
                        "{\"type\":\"invalidate\",\"groups\":[\"pets\",\"pet\"],\"invalidate\":[\"pets\",\"pet\"]}"));
        tell(List.of(new Stale.Everything()), Optional.empty());
        assertThat(edge.news()).containsExactly(invalidate(103, ALL));
    }

    @Test
    void whoComesBack_isToldWhatHeMissed() {
        IntStream.range(0, 5).forEach(this::stale);
        assertThat(edge(OptionalLong.of(103)).news()).containsExactly(ready("id: 103\n"), pet(104, 3), pet(105, 4));
        Peer upToDate = edge(OptionalLong.of(105));
        assertThat(upToDate.news()).containsExactly(ready("id: 105\n"));
        stale(5);
        assertThat(upToDate.news()).containsExactly(pet(106, 5));
    }

    @Test
    void whoMissedMoreThanIsKept_orSawAnotherNode_isToldThatEverythingIsStale() {
        IntStream.range(0, 5).forEach(this::stale);
        assertThat(edge(OptionalLong.of(101)).news()).containsExactly(ready(""), invalidate(105, ALL));
        assertThat(edge(OptionalLong.of(106)).news()).containsExactly(ready(""), invalidate(105, ALL));
    }

    @Test
    void whoseEntriesAreStale_isNotTold() {
        Peer edge = edge(OptionalLong.of(100));
        tell(
                List.of(
                        new Stale.Instances("desk", Map.of("mizan_caller", "abc", "room", "1")),
                        new Stale.Instances("mail", Map.of("mizan_caller", "abc"))),
                Optional.empty());
        assertThat(edge.news().get(1))
                .isEqualTo(invalidate(
                        101,
                        "{\"type\":\"invalidate\",\"groups\":[\"desk;room=1\",\"mail\"],"
                                + "\"invalidate\":[{\"context\":\"desk\",\"params\":{\"room\":\"1\"}},\"mail\"]}"));
    }

    @Test
    void veryManyScopes_areTheirWholeContext() {
        Peer edge = edge(OptionalLong.of(100));
        tell(
                IntStream.range(0, 1001)
                        .<Stale>mapToObj(n -> new Stale.Instances("pet", Map.of("pet_id", Integer.toString(n))))
                        .toList(),
                Optional.empty());
        assertThat(edge.news())
                .contains(invalidate(101, "{\"type\":\"invalidate\",\"groups\":[\"pet\"],\"invalidate\":[\"pet\"]}"));
    }

    @Test
    void slowEdge_isToldInOrderWhenItReads_andEverythingWhenTooMuchHasHappened() {
        Peer edge = edge(OptionalLong.of(100));
        edge.stopReading();
        Peer other = edge(OptionalLong.of(100));
        IntStream.range(0, 3).forEach(this::stale);
        assertThat(other.news()).as("nobody waits for it").hasSize(4);
        assertThat(edge.news()).containsExactly(ready("id: 100\n"), pet(101, 0));
        edge.readOn();
        assertThat(edge.news()).containsExactly(pet(102, 1), pet(103, 2));
        edge.stopReading();
        IntStream.range(3, 9).forEach(this::stale);
        edge.news();
        edge.readOn();
        assertThat(edge.news()).containsExactly(invalidate(109, ALL));
        stale(9);
        assertThat(edge.news()).containsExactly(pet(110, 9));
    }

    @Test
    void oneMoreThanThereIsRoomFor_isClosed_untilAnotherLeaves() {
        Peer first = new Peer();
        FeedReader leaving = new FeedReader(feed, first, OptionalLong.empty());
        leaving.begin();
        edge(OptionalLong.empty());
        Peer third = edge(OptionalLong.empty());
        assertThat(third.closed()).isPresent();
        assertThat(third.news()).isEmpty();
        leaving.closed();
        assertThat(edge(OptionalLong.empty()).closed()).isEmpty();
        first.news();
        stale(1);
        assertThat(first.news()).isEmpty();
    }

    @Test
    void nodeThatIsOutOfTouch_partsWithItsEdges_untilItIsBack() {
        Peer edge = edge(OptionalLong.of(100));
        feed.tick(false);
        assertThat(edge.closed())
                .as("that lasts for a moment whenever a node joins")
                .isEmpty();
        feed.tick(true);
        feed.tick(false);
        assertThat(edge.closed()).isEmpty();
        feed.tick(false);
        assertThat(edge.closed()).isPresent();
        assertThat(edge(OptionalLong.of(100)).closed()).isPresent();
        feed.tick(true);
        assertThat(edge(OptionalLong.of(100)).closed()).isEmpty();
    }

    @Test
    void end_closesAll() {
        Peer edge = edge(OptionalLong.empty());
        feed.end();
        assertThat(edge.closed()).isPresent();
    }
}
