// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.key.KeyName;
import io.mizan.contract.mwt.CallerMark;
import io.mizan.contract.mwt.Mwt;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.config.ApplicationName;
import io.mizan.impl.config.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives an edge the web token that it keys its cache by (protocol, section 11): over https alone, on answers that are not
 * shared, to a session's caller as a cookie and to a bearer as a field. Without an edge there is nobody to read it.
 */
@Singleton
public class EdgeTokens {

    static final String FIELD = "X-Mizan-Token";

    @Inject
    Settings settings;

    @Inject
    ApplicationName application;

    @Inject
    CallerTags tags;

    private final InstantSource clock = InstantSource.system();
    private volatile @Nullable Mwt tokens;

    /**
     * The field to add to an answer that is not shared.
     *
     * @param request what is answered
     * @param caller who asks
     * @return empty if there is nothing to say
     */
    Optional<Map.Entry<String, String>> field(Incoming request, KnownCaller caller) {
        if (!settings.edge() || !request.secure()) {
            return Optional.empty();
        }
        Mwt mwt = tokens();
        String cookie = request.cookie(mwt.cookieName());
        if (!caller.isAuthenticated()) {
            return Optional.ofNullable(cookie).map(stale -> cookie(mwt, "", 0));
        }
        Optional<String> brought = caller.isBearer() ? request.header(FIELD) : Optional.ofNullable(cookie);
        CallerMark mark = tags.mark(caller);
        if (brought.flatMap(mwt::verify)
                .filter(claims -> !claims.isDue(mark, clock.instant()))
                .isPresent()) {
            return Optional.empty();
        }
        Duration lifetime = settings.tokenLifetime();
        String token = mwt.mint(mark, lifetime);
        return Optional.of(caller.isBearer() ? Map.entry(FIELD, token) : cookie(mwt, token, lifetime.toSeconds()));
    }

    private static Map.Entry<String, String> cookie(Mwt mwt, String value, long seconds) {
        return Map.entry(
                "Set-Cookie",
                mwt.cookieName() + "=" + value + "; Path=/; Max-Age=" + seconds + "; Secure; HttpOnly; SameSite=Lax");
    }

    private Mwt tokens() {
        Mwt made = tokens;
        if (made == null) {
            made = new Mwt(application.get(), settings.secrets().ring(KeyName.MWT), clock);
            tokens = made;
        }
        return made;
    }
}
