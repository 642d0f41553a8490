// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.Authenticated;
import io.mizan.contract.model.Access.Fill;
import io.mizan.contract.model.Access.GuardUse;
import io.mizan.contract.model.Access.Roles;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Affects.Narrowed;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.JavaMethod;
import io.mizan.contract.reader.fixture.Contexts;
import io.mizan.contract.reader.fixture.GoodContexts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    private final Contract contract = Fixtures.read(GoodContexts.class).contract();

    private Function function(String name) {
        return Objects.requireNonNull(contract.functions().get(name));
    }

    private Roles roles(String name) {
        return function(name).access().roles();
    }

    private static Roles anyOf(String... names) {
        return new Roles.AnyOf(new TreeSet<>(Set.of(names)));
    }

    @Test
    void names_ofFunctionsAndParameters_areSnakeCaseOrSaid() {
        assertThat(Shown.function(function("said"))).isEqualTo("call said(the_id: long, caller, note: string?)");
        assertThat(function("said").inJava())
                .isEqualTo(new JavaMethod(
                        "io.mizan.contract.reader.fixture.GoodContexts$Calls",
                        "HTTPStatusOf",
                        List.of("long", "io.mizan.Caller", "java.lang.String")));
        assertThat(contract.contexts()).containsKeys("owner", "pet", "dashboard", "the_week", "day");
    }

    @Test
    void defaults_areKeptAsCanonicalText() {
        assertThat(Shown.function(function("defaults")))
                .isEqualTo("call defaults(limit: int = 20, price: big_decimal = 1.5, factor: double = 2000,"
                        + " tags: list<string> = a)");
    }

    @Test
    void reads_ofAContext_areItsMembers() {
        assertThat(contract.reads("owner").stream().map(Shown::function))
                .containsExactly(
                        "read owner(owner_id: long) of owner -> string",
                        "read visits(owner_id: long, limit: int = 20, since: string?) of owner -> string");
    }

    @Test
    void roles_ofTheMethod_countBeforeThoseOfTheClass() {
        assertThat(roles("guarded")).isEqualTo(anyOf("vet", "staff"));
        assertThat(roles("admin")).isEqualTo(anyOf("admin"));
        assertThat(roles("denied")).isEqualTo(new Roles.Nobody());
        assertThat(roles("open")).isEqualTo(new Roles.Anybody());
        assertThat(function("open").access().open()).isTrue();
        assertThat(contract.roles()).containsExactly("admin", "owner", "staff", "vet");
    }

    @Test
    void guards_areFilledFromParametersOfTheSameName() {
        assertThat(function("guarded").access().guards())
                .containsExactly(
                        new GuardUse(
                                Contexts.OwnerGuard.class.getName(),
                                Optional.of(new Fill(Contexts.OwnerContext.class.getName(), List.of("owner_id")))),
                        new GuardUse(Authenticated.class.getName(), Optional.empty()));
        assertThat(function("guarded").websocket()).isTrue();
    }

    @Test
    void errors_ofThrownExceptions_areThoseThatAreDeclared() {
        String fixture = GoodContexts.class.getName();
        assertThat(function("book").errors())
                .containsExactly(
                        new ClientErrorType(fixture + "$StillBooked", 409, "already_booked"),
                        new ClientErrorType(fixture + "$NoSuchVisitException", 404, "no_such_visit"));
    }

    private static Affects of(String context, boolean own, Narrowed... narrowed) {
        return new Affects.OfContext(context, own, List.of(narrowed));
    }

    @Test
    void affects_narrowedByArguments_isToldByComponent() {
        assertThat(function("one").affects()).containsExactly(of("owner", false, new Narrowed("owner_id", 0, false)));
        assertThat(function("twice").affects())
                .containsExactly(
                        of("owner", false, new Narrowed("owner_id", 0, false), new Narrowed("owner_id", 1, false)));
        assertThat(function("many").affects())
                .containsExactly(of("pet", false, new Narrowed("owner_id", 0, false), new Narrowed("pet_id", 1, true)));
    }

    @Test
    void affects_everythingAndOwn_areTold() {
        assertThat(function("all").affects())
                .containsExactly(
                        new Affects.Everything(),
                        of("owner", false, new Narrowed("owner_id", 0, false)),
                        of("pet", false),
                        of("dashboard", true));
    }

    /** What an internal function takes is its caller's business, but for what guards and scopes are made of. */
    @Test
    void internal_function_hasNoJson() {
        assertThat(Shown.function(function("nightly")))
                .isEqualTo("internal nightly(ids: array<long>, owner_id: long, container)");
        assertThat(function("nightly").affects())
                .containsExactly(of("owner", false, new Narrowed("owner_id", 0, true)));
        assertThat(function("nightly").access().guards()).hasSize(1);
    }
}
