// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.Authenticated;
import io.mizan.Guard;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Access.Fill;
import io.mizan.contract.model.Access.GuardUse;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.auth.Refused.Reason;
import io.mizan.impl.registry.BeanReference;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may: roles first, then guards that need no argument, then those that judge by arguments. */
@Singleton
public class Admission {

    private static final Record NOTHING = new Nothing();

    @Inject
    Current current;

    @Inject
    Registry registry;

    private record Nothing() {}

    private record Question(String guard, Record record, KnownCaller caller) {}

    /**
     * Checks what can be checked before any argument is read.
     *
     * @param access who may
     * @throws Refused if the caller may not
     */
    public void early(Access access) {
        if (access.open()) {
            return;
        }
        KnownCaller caller = asked();
        roles(access.roles(), caller);
        for (GuardUse guard : access.guards()) {
            if (guard.record().isEmpty()) {
                ask(guard.className(), NOTHING, caller);
            }
        }
    }

    /**
     * Checks what depends on arguments.
     *
     * @param access who may
     * @param value the value of a parameter by its wire name
     * @throws Refused if the caller may not
     */
    public void late(Access access, Function<String, @Nullable Object> value) {
        for (GuardUse guard : access.guards()) {
            Optional<Fill> fill = guard.record();
            if (fill.isPresent()) {
                ask(guard.className(), filled(fill.get(), value), asked());
            }
        }
    }

    /**
     * Checks what can be checked before the body is read: what needs no argument, and what depends on those that are known.
     * The others are asked at the door.
     *
     * @param access who may
     * @param known values by wire name
     * @throws Refused if the caller may not
     */
    public void ahead(Access access, Map<String, Object> known) {
        early(access);
        List<GuardUse> askable = access.guards().stream()
                .filter(guard -> guard.record().isPresent()
                        && known.keySet().containsAll(guard.record().get().parameters()))
                .toList();
        late(new Access(access.roles(), askable), known::get);
    }

    /** While an answer for everyone is made nothing may depend on who asked, not even whether a neighbour lets him in. */
    private KnownCaller asked() {
        if (current.filling().filter(Per.EVERYONE::equals).isPresent()) {
            throw new IllegalStateException(
                    Problem.of(ProblemCode.GUARDED_BEHIND_EVERYONE, "@Client").toString());
        }
        return current.caller();
    }

    private static void roles(Access.Roles roles, KnownCaller caller) {
        if (roles instanceof Access.Roles.Nobody) {
            throw refused(caller);
        } else if (roles instanceof Access.Roles.AnyOf any
                && any.names().stream().noneMatch(caller::hasRole)) {
            throw refused(caller);
        }
    }

    private static Refused refused(KnownCaller caller) {
        return caller.isAuthenticated()
                ? new Refused(Reason.FORBIDDEN, "the caller may not do this")
                : new Refused(Reason.NOBODY, "this needs a caller; log in, or send a bearer token");
    }

    private Record filled(Fill fill, Function<String, @Nullable Object> value) {
        List<String> names = fill.parameters();
        @Nullable Object[] values = names.stream().map(value).toArray();
        try {
            return registry.shape(fill.className()).make(values);
        } catch (RefusedByRecord | IllegalArgumentException | NullPointerException none) {
            throw new Refused(Reason.FORBIDDEN, "the caller may not do this");
        }
    }

    private void ask(String guard, Record record, KnownCaller caller) {
        boolean allowed = current.decide(new Question(guard, record, caller), () -> allows(guard, caller, record));
        if (!allowed) {
            throw refused(caller);
        }
    }

    @SuppressWarnings("unchecked") // the reader has seen that the guard judges by this record
    private boolean allows(String className, KnownCaller caller, Record record) {
        if (className.equals(Authenticated.class.getName())) {
            return caller.isAuthenticated();
        }
        try (BeanReference.Lease guard = registry.guard(className).lease()) {
            return ((Guard<Record>) guard.instance()).allows(caller, record);
        }
    }
}
