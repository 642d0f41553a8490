// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.auth;

import io.mizan.contract.key.CallerName;
import io.mizan.contract.key.CallerPart;
import io.mizan.contract.key.CallerRoles;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.mwt.CallerMark;
import io.mizan.contract.mwt.CallerMarks;
import io.mizan.impl.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What the outside, and keys, see of a caller: marks that nobody can make or turn back. */
@Singleton
public class CallerTags {

    @Inject
    Settings settings;

    private @Nullable CallerMarks marks;

    @PostConstruct
    void start() {
        marks = new CallerMarks(settings.secrets().key(KeyName.SUBJECT));
    }

    /**
     * The value of {@code X-Mizan-Caller} (protocol, section 8).
     *
     * @param caller who asks
     * @return 16 characters, or {@code -} for nobody
     */
    public String of(KnownCaller caller) {
        return caller.isAuthenticated() ? mark(caller).tag() : CallerMark.NOBODY;
    }

    /**
     * A caller's mark (protocol, section 11).
     *
     * @param caller who asks; not nobody
     * @return what stands for his name and his roles
     */
    public CallerMark mark(KnownCaller caller) {
        CallerMarks made = marks;
        if (made == null) {
            throw new IllegalStateException("the tags have not started");
        }
        return made.of(name(caller), CallerRoles.of(caller.roles()));
    }

    /**
     * The caller's part of a key (protocol, section 10).
     *
     * @param per for whom an answer is good
     * @param caller who asks
     * @return a text that others do not share
     */
    public String part(Per per, KnownCaller caller) {
        return switch (per) {
            case EVERYONE -> CallerPart.everyone();
            case CALLER -> CallerPart.caller(name(caller), CallerRoles.of(caller.roles()));
            case ROLES -> CallerPart.roles(CallerRoles.of(caller.roles()));
        };
    }

    private static CallerName name(KnownCaller caller) {
        if (caller.name().isEmpty()) {
            return CallerName.NOBODY;
        }
        String name = caller.name().get();
        return caller.issuer()
                .map(issuer -> CallerName.bearer(issuer, name))
                .orElseGet(() -> CallerName.principal(name));
    }
}
