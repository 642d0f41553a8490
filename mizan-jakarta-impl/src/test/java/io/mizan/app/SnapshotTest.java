// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.app.shop.Attic;
import io.mizan.app.shop.BasketContext;
import io.mizan.impl.registry.Registry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceContextType;
import org.junit.jupiter.api.Test;

/** What is kept must not be read through what may be older than the request. */
class SnapshotTest {

    @ApplicationScoped
    static class Managers {
        @Produces
        @RequestScoped
        EntityManager manager() {
            throw new IllegalStateException("nothing is read here");
        }
    }

    @ApplicationScoped
    static class Baskets {
        @Inject
        @SuppressWarnings("NullAway.Init")
        Deep deep;

        @Client(context = BasketContext.class)
        public String basket(Caller caller) {
            return caller.name().orElse("nobody");
        }
    }

    @ApplicationScoped
    static class Deep {
        @Inject
        @SuppressWarnings("NullAway.Init")
        EntityManager manager;
    }

    @ApplicationScoped
    static class Extended {
        @PersistenceContext(type = PersistenceContextType.EXTENDED)
        @SuppressWarnings("NullAway.Init")
        EntityManager manager;

        @Client(context = BasketContext.class)
        public String basket(Caller caller) {
            return caller.name().orElse("nobody");
        }
    }

    @Test
    void entityManagerOfTheRequest_behindWhatIsKept_isRefused() {
        assertThatThrownBy(() -> Application.of(Baskets.class, Deep.class, Managers.class, Attic.class))
                .hasMessageContaining("MIZ-205 " + Baskets.class.getName() + ".basket")
                .hasMessageContaining("@RequestScoped")
                .hasMessageContaining("Mizan found one problem:");
    }

    @Test
    void extendedPersistenceContext_behindWhatIsKept_isRefused() {
        assertThatThrownBy(() -> Application.of(Extended.class, Attic.class))
                .hasMessageContaining("MIZ-205 " + Extended.class.getName() + ".basket")
                .hasMessageContaining("extended persistence context");
    }

    @Test
    void entityManagerOfTheRequest_whereNothingIsKept_isFine() {
        try (Application application = Application.of(Baskets.class, Deep.class, Managers.class)) {
            assertThat(application.get(Registry.class).contract().functions()).containsOnlyKeys("basket");
        }
    }
}
