// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.model.Access;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.Contract;
import io.mizan.contract.reader.fixture.GoodChannels;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final Contract CONTRACT = Fixtures.read(GoodChannels.class).contract();

    private static Channel channel(String name) {
        return Objects.requireNonNull(CONTRACT.channels().get(name));
    }

    @Test
    void channel_messages_areTheTypesOfItsInterface() {
        assertThat(channel("auction").in().map(Shown::type)).hasValue("Bid");
        assertThat(channel("auction").out().map(Shown::type)).hasValue("Event");
        assertThat(CONTRACT.types()).containsKeys("Bid", "Event", "Raised", "Sold", "Room");
        assertThat(channel("owner_news").in()).isEmpty();
        assertThat(channel("owner_news").out().map(Shown::type)).hasValue("map<string, long>");
    }

    @Test
    void channel_parameters_areTheComponentsOfItsRecord() {
        assertThat(channel("auction").parameters().stream().map(Shown::parameter))
                .containsExactly("lot_id: uuid", "room: Room");
        assertThat(channel("owner_news").parameters().stream().map(Shown::parameter))
                .containsExactly("owner_id: long");
    }

    @Test
    void channel_access_isThatOfItsClass() {
        Access auction = channel("auction").access();
        assertThat(((Access.Roles.AnyOf) auction.roles()).names()).containsExactly("bidder");
        assertThat(CONTRACT.roles()).contains("bidder");
        assertThat(auction.guards())
                .containsExactly(new Access.GuardUse("io.mizan.Authenticated", java.util.Optional.empty()));
        assertThat(channel("owner_news")
                        .access()
                        .guards()
                        .get(0)
                        .record()
                        .orElseThrow()
                        .parameters())
                .containsExactly("owner_id");
    }

    @Test
    void channel_errors_areWhatJoiningAndSendingDeclareToThrow() {
        assertThat(channel("auction").errors().stream().map(ClientErrorType::code))
                .isEqualTo(List.of("over", "too_low"));
    }
}
