// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.Caller;
import io.mizan.Channel;
import io.mizan.Channels;
import io.mizan.Client;
import io.mizan.ClientChannel;
import io.mizan.ClientContext;
import io.mizan.Guard;
import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.kdl.ContractHash;
import io.mizan.contract.model.Contract;
import io.mizan.contract.reader.ContractReader;
import io.mizan.impl.registry.Registry;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentTest {

    @ClientContext
    record OpenContext() {}

    @ClientContext(auth = Nobody.class)
    record GuardedContext() {}

    /** No bean: it has no scope. */
    static class Nobody implements Guard<GuardedContext> {
        @Override
        public boolean allows(Caller caller, GuardedContext context) {
            return false;
        }
    }

    @ApplicationScoped
    static class Good {
        @Inject
        Caller caller;

        @Client(context = OpenContext.class)
        public String good() {
            return "good";
        }
    }

    @ApplicationScoped
    static class Guarded {
        @Client(context = GuardedContext.class)
        public String guarded() {
            return "guarded";
        }
    }

    /** Sees the request. */
    @RequestScoped
    static class Basket {}

    /** Is seen by others. */
    @Dependent
    static class Shelf {
        @Inject
        Provider<Basket> basket;
    }

    /** Makes what depends on the request. */
    @Dependent
    static class Maker {
        @Produces
        @Dependent
        StringBuilder made(Basket basket) {
            return new StringBuilder();
        }
    }

    @ApplicationScoped
    static class Directly {
        @Inject
        Basket basket;

        @Client(context = OpenContext.class)
        public String seen() {
            return "";
        }
    }

    @ApplicationScoped
    static class BehindAnother {
        @Inject
        Shelf shelf;

        @Client(context = OpenContext.class)
        public String seen() {
            return "";
        }
    }

    @ApplicationScoped
    static class BehindProducer {
        @Inject
        Instance<StringBuilder> made;

        @Client(context = OpenContext.class)
        public String seen() {
            return "";
        }
    }

    @ApplicationScoped
    static class ByPrincipal {
        @Inject
        Instance<Principal> principal;

        @Client(context = OpenContext.class)
        public String seen() {
            return "";
        }
    }

    static class WithSession {
        @Resource
        SessionContext session;
    }

    @ApplicationScoped
    static class ByInheritedField extends WithSession {
        @Client(context = OpenContext.class)
        public String seen() {
            return "";
        }
    }

    @RequestScoped
    static class ByItsScope {
        @Client(context = OpenContext.class)
        public String seen() {
            return "";
        }
    }

    /** A call is answered to its caller alone. */
    @ApplicationScoped
    static class Calling {
        @Inject
        Basket basket;

        @Client
        public String call() {
            return "";
        }
    }

    @Test
    void rightDeclarations_areDeployed() {
        try (Application application = Application.of(Good.class, Calling.class, Basket.class)) {
            assertThat(application.get(Registry.class).contract().functions()).containsOnlyKeys("good", "call");
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Directly.class,
                BehindAnother.class,
                BehindProducer.class,
                ByPrincipal.class,
                ByInheritedField.class,
                ByItsScope.class
            })
    void answerForEveryone_thatCouldSeeTheRequest_isRefused(Class<?> bean) {
        assertThatThrownBy(() -> Application.of(bean, Basket.class, Shelf.class, Maker.class))
                .hasMessageContaining("MIZ-202 " + bean.getName() + ".seen")
                .hasMessageContaining("Mizan found one problem:");
    }

    @Test
    void guardThatIsNoBean_isRefused() {
        assertThatThrownBy(() -> Application.of(Guarded.class))
                .hasMessageContaining("MIZ-201 " + Nobody.class.getName());
    }

    /** Is a bean by its annotation alone. */
    @ClientChannel("room")
    static class Room implements Channel<OpenContext, String, Integer> {
        @Override
        public void onMessage(Member<OpenContext> from, String message) {}
    }

    @ClientChannel(value = "guarded_room", auth = Nobody.class)
    static class GuardedRoom implements Channel<GuardedContext, Void, Integer> {}

    @Test
    void channel_isInTheContractThatClientsAreGeneratedFrom() {
        ContractReader.Result read = new ContractReader(new ReflectionSource(Room.class.getClassLoader()))
                .read(List.of(Good.class.getName(), Room.class.getName()));

        try (Application application = Application.of(Good.class, Room.class)) {
            Contract deployed = application.get(Registry.class).contract();
            assertThat(deployed.channels()).containsOnlyKeys("room");
            assertThat(ContractHash.of(deployed)).isEqualTo(ContractHash.of(read.contract()));
            assertThat(application.get(Room.class)).isSameAs(application.get(Room.class));
        }
    }

    /** As the other room, so that nobody knows which of them is spoken to. */
    @ClientChannel("other_room")
    static class OtherRoom extends Room {}

    @ApplicationScoped
    static class Speaker {
        @Inject
        Instance<Channels<OpenContext, Integer>> room;
    }

    @Test
    void whoSpeaksToAChannel_saysToWhich() {
        try (Application application = Application.of(Good.class, Room.class, Speaker.class)) {
            assertThat(application.get(Speaker.class)).isNotNull();
        }
        assertThatThrownBy(() -> Application.of(Good.class, Speaker.class))
                .hasMessageContaining("MIZ-206 " + Speaker.class.getName() + ".room");
        assertThatThrownBy(() -> Application.of(Good.class, Room.class, OtherRoom.class, Speaker.class))
                .hasMessageContaining("MIZ-207 " + Speaker.class.getName() + ".room")
                .hasMessageContaining(OtherRoom.class.getName() + ", " + Room.class.getName());
    }

    @Test
    void guardOfAChannelThatIsNoBean_isRefused() {
        assertThatThrownBy(() -> Application.of(GuardedRoom.class))
                .hasMessageContaining("MIZ-201 " + Nobody.class.getName());
    }

    @Test
    void settingsThatCanNotBe_areToldWithTheDeclarations() {
        assertThatThrownBy(() -> Application.of(Map.of("mizan.edge", "perhaps"), WrongBean.class))
                .hasMessageContaining("Mizan found 2 problems")
                .hasMessageContaining("MIZ-203 mizan.edge")
                .hasMessageContaining(WrongBean.class.getName());
    }

    @ApplicationScoped
    static class WrongBean {
        @Client
        public static void fixed() {}
    }
}
