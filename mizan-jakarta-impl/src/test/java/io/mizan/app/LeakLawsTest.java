// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.Authenticated;
import io.mizan.Cached;
import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.ClientContext;
import io.mizan.Guard;
import io.mizan.app.shop.Cellar;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.registry.Registry;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Source;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever guards say, whoever asks for what, and in whatever order: each is answered as if nothing were kept. All that is kept
 * is kept for good and in one place, by three applications: one, another of the same contexts, and the first in a later revision.
 */
@SuppressWarnings("SameNameButDifferent") // what is later has the same name on the wire, and so in Java
final class LeakLawsTest {
    private static final String SECRET = secret();
    private static final List<Application> APPLICATIONS = new ArrayList<>();
    private static final Map<ByteBuffer, Body> KEPT = new ConcurrentHashMap<>();

    /** Who asks whom for what. */
    record Ask(
            int application,
            String context,
            KnownCaller caller,
            String a,
            @Nullable String b) {}

    @ClientContext
    record OpenContext(String a) {}

    @ClientContext
    record OpenedContext(String a) {}

    @ClientContext
    record OwnContext(String a) {}

    @ClientContext
    @Cached(per = Cached.Per.ROLES)
    record RoleContext(String a) {}

    @ClientContext(auth = Whim.class)
    record GuardedContext(String a) {}

    @ClientContext(auth = Authenticated.class)
    record MemberContext(String a) {}

    @ClientContext
    @RolesAllowed("staff")
    record StaffContext(String a) {}

    /** Allows what the property has drawn. */
    @ApplicationScoped
    static class Whim implements Guard<GuardedContext> {
        private volatile BiPredicate<String, String> allows = (name, a) -> true;

        void become(BiPredicate<String, String> other) {
            allows = other;
        }

        @Override
        public boolean allows(Caller caller, GuardedContext context) {
            return allows.test(caller.name().orElse(""), context.a());
        }
    }

    @ApplicationScoped
    static class Reads {
        private volatile String title = "";

        void call(String name) {
            title = name;
        }

        private String text(String context, String a, @Nullable String b, String who) {
            return String.join("|", title, context, a, String.valueOf(b), who);
        }

        @Client(context = OpenContext.class)
        public String open(String a, @Nullable String b) {
            return text("open", a, b, "");
        }

        @Client(context = OpenedContext.class)
        public String opened(String a, @Nullable String b) {
            return text("opened", a, b, "");
        }

        @Client(context = OwnContext.class)
        public String own(String a, @Nullable String b, Caller caller) {
            return text("own", a, b, name(caller) + caller.roles());
        }

        @Client(context = RoleContext.class)
        public String role(String a, @Nullable String b, Caller caller) {
            return text("role", a, b, caller.roles().toString());
        }

        @Client(context = GuardedContext.class)
        public String guarded(String a, @Nullable String b) {
            return text("guarded", a, b, "");
        }

        @Client(context = MemberContext.class)
        public String member(String a, @Nullable String b, Caller caller) {
            return text("member", a, b, name(caller) + caller.roles());
        }

        @Client(context = StaffContext.class)
        public String staff(String a, @Nullable String b) {
            return text("staff", a, b, "");
        }
    }

    /** The same contexts, of which one is in a later revision. */
    @ApplicationScoped
    static class LaterReads {

        @ClientContext(rev = "2")
        record OpenContext(String a) {}

        @Client(context = OpenContext.class)
        public String open(String a, @Nullable String b) {
            return String.join("|", "later", "open", a, String.valueOf(b), "");
        }
    }

    @BeforeContainer
    static void deploy() {
        APPLICATIONS.add(application("one", Reads.class, Whim.class));
        APPLICATIONS.add(application("two", Reads.class, Whim.class));
        APPLICATIONS.add(application("one", LaterReads.class));
        APPLICATIONS.get(0).get(Reads.class).call("one");
        APPLICATIONS.get(1).get(Reads.class).call("two");
    }

    private static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return "base64:" + Base64.getEncoder().encodeToString(random);
    }

    private static Application application(String name, Class<?>... beans) {
        List<Class<?>> all = new ArrayList<>(List.of(beans));
        all.add(Cellar.class);
        Application application =
                Application.of(Map.of("mizan.application", name, "mizan.secret", SECRET), all.toArray(new Class<?>[0]));
        application.get(Cellar.class).keepIn(KEPT);
        return application;
    }

    @AfterContainer
    static void undeploy() {
        APPLICATIONS.forEach(Application::close);
        APPLICATIONS.clear();
        KEPT.clear();
    }

    @Provide
    Arbitrary<Ask> asks() {
        Arbitrary<KnownCaller> callers = Combinators.combine(
                        Arbitraries.of("", "ada", "bob", "ada;staff", "bob:ada"),
                        Arbitraries.of("", "https://one", "https://two"),
                        Arbitraries.of("staff", "vet", "staff,vet").set().ofMaxSize(2))
                .as(LeakLawsTest::caller);
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("1;b=2\"{},:|&% ").ofMaxLength(5);
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(3, 1), Tuple.of(1, 2)),
                        Arbitraries.of("open", "opened", "own", "role", "guarded", "member", "staff"),
                        callers,
                        texts,
                        texts.injectNull(0.4))
                .as((application, context, caller, a, b) ->
                        new Ask(application, application == 2 ? "open" : context, caller, a, b));
    }

    private static KnownCaller caller(String name, String issuer, Set<String> roles) {
        return name.isEmpty()
                ? KnownCaller.NOBODY
                : new KnownCaller(
                        Optional.of(name), Optional.of(issuer).filter(i -> !i.isEmpty()), new TreeSet<>(roles));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    @Label("each is answered as if nothing were kept")
    void nothingLeaks(@ForAll("asks") Ask first, @ForAll @Size(max = 60) List<@From("asks") Ask> more, @ForAll int whim)
            throws Exception {
        BiPredicate<String, String> allows = (name, a) -> ((name + "/" + a).hashCode() ^ whim) % 3 != 0;
        APPLICATIONS.get(0).get(Whim.class).become(allows);
        APPLICATIONS.get(1).get(Whim.class).become(allows);
        List<Ask> asks = new ArrayList<>(more);
        asks.add(first);
        asks.addAll(List.copyOf(asks)); // each once more, when its answer may be kept
        for (Ask ask : asks) {
            check(ask, allows);
        }
        assertThat(check(new Ask(0, "open", KnownCaller.NOBODY, first.a(), first.b()), allows)
                        || check(new Ask(0, "open", first.caller(), first.a(), first.b()), allows))
                .as("what is everyone's is kept")
                .isTrue();
    }

    /** Whether the answer was a kept one. */
    private static boolean check(Ask ask, BiPredicate<String, String> allows) throws Exception {
        Application application = APPLICATIONS.get(ask.application());
        return application.request(ask.caller(), () -> {
            Fetches fetches = application.get(Fetches.class);
            Map<String, List<String>> params = new HashMap<>(Map.of("a", List.of(ask.a())));
            String own = ask.b();
            if (own != null) {
                params.put("b", List.of(own));
            }
            var instance = application
                    .get(Registry.class)
                    .context(ask.context())
                    .orElseThrow()
                    .instance(params);
            var reading = fetches.begin();
            try {
                application.get(Admission.class).early(instance.of().context().access());
                fetches.check(instance);
            } catch (Refused refused) {
                assertThat(may(ask, allows)).as("%s is refused", ask).isFalse();
                return false;
            }
            assertThat(may(ask, allows)).as("%s is let through", ask).isTrue();
            var answer = fetches.answer(instance, reading);
            String body = new String(answer.body().bytes(), StandardCharsets.UTF_8);
            assertThat(Json.createReader(new StringReader(body)).readObject().getString(ask.context()))
                    .as("%s", ask)
                    .isEqualTo(expected(ask));
            return answer.source() == Source.HIT;
        });
    }

    private static boolean may(Ask ask, BiPredicate<String, String> allows) {
        return switch (ask.context()) {
            case "guarded" -> allows.test(ask.caller().name().orElse(""), ask.a());
            case "member" -> ask.caller().isAuthenticated();
            case "staff" -> ask.caller().hasRole("staff");
            default -> true;
        };
    }

    private static String expected(Ask ask) {
        String title = List.of("one", "two", "later").get(ask.application());
        String who = switch (ask.context()) {
            case "own", "member" -> name(ask.caller()) + ask.caller().roles();
            case "role" -> ask.caller().roles().toString();
            default -> "";
        };
        return String.join("|", title, ask.context(), ask.a(), String.valueOf(ask.b()), who);
    }

    private static String name(Caller caller) {
        return caller.name().orElse("nobody") + " of " + caller.issuer().orElse("here");
    }
}
