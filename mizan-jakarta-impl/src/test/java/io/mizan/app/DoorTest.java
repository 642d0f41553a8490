// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.ClientContext;
import io.mizan.Guard;
import io.mizan.app.shop.Bell;
import io.mizan.app.shop.Drawer;
import io.mizan.app.shop.Shelves;
import io.mizan.app.shop.Till;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.Invalid.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Code of the application that calls functions passes the same door as everybody. */
class DoorTest {

    @ClientContext
    record SafeContext(long safeId) {}

    @ApplicationScoped
    static class OnlyOne implements Guard<SafeContext> {
        final AtomicInteger asked = new AtomicInteger();

        @Override
        public boolean allows(Caller caller, SafeContext safe) {
            asked.incrementAndGet();
            return safe.safeId() == 1;
        }

        int asked() {
            return asked.get();
        }
    }

    @ApplicationScoped
    static class Safes {
        @Client(auth = OnlyOne.class)
        public String unlock(long safeId) {
            return "unlocked";
        }

        @Client(context = SafeContext.class)
        public String safe(long safeId) {
            return "closed";
        }
    }

    private final Application shop =
            Application.of(Shelves.class, Till.class, Drawer.class, Bell.class, Safes.class, OnlyOne.class);
    private final Till till = shop.get(Till.class);

    @AfterEach
    void close() {
        shop.close();
    }

    private Refused.Reason refused(KnownCaller caller) {
        try {
            shop.request(caller, till::count);
            throw new AssertionError("it was let in");
        } catch (Refused refused) {
            return refused.reason();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    @Test
    void role_isAskedFor() throws Exception {
        assertThat(refused(KnownCaller.NOBODY)).isEqualTo(Refused.Reason.NOBODY);
        assertThat(refused(Application.caller("ada", "cleaner"))).isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(till.runs()).isZero();
        assertThat(shop.request(Application.caller("ada", "cashier"), till::count))
                .isEqualTo(1);
    }

    @Test
    void guard_isAskedOnceForARequest() throws Exception {
        Safes safes = shop.get(Safes.class);
        OnlyOne guard = shop.get(OnlyOne.class);
        String opened = shop.request(Application.caller("ada"), () -> safes.unlock(1) + " " + safes.unlock(1));
        assertThat(opened).isEqualTo("unlocked unlocked");
        assertThat(guard.asked()).isEqualTo(1);
        assertThatThrownBy(() -> shop.request(Application.caller("ada"), () -> safes.unlock(2)))
                .isInstanceOf(Refused.class);
        assertThat(guard.asked()).isEqualTo(2);
    }

    @Test
    void invalidValue_runsNothing() {
        assertThatThrownBy(() -> till.sell(" ", "return"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .containsExactly(new Violation(List.of("hall"), "NotBlank", "must not be blank")));
        assertThat(till.runs()).isZero();
        assertThat(shop.get(Bell.class).rung()).isEmpty();
    }

    @Test
    void caller_isTheRealOneWhateverIsHandedIn() throws Exception {
        KnownCaller eve = Application.caller("eve", "cashier");
        assertThat(shop.request(Application.caller("ada"), () -> till.who(eve))).isEqualTo("ada");
        assertThat(till.who(eve)).isEqualTo("nobody");
    }

    @Test
    void rolesOfACaller_areAskedOfWhoIsThereNow() throws Exception {
        Caller injected = shop.get(Caller.class);
        Set<String> roles = shop.request(Application.caller("ada", "cashier"), injected::roles);
        assertThat(roles).containsExactly("cashier");
        assertThat(shop.request(injected::isAuthenticated)).isFalse();
    }
}
