// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.header.EntityTag;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Context;
import io.mizan.contract.target.RequestTarget;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.config.Settings;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.spi.ContextCache.Answer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The three caching answers of the protocol's section 3, and no fourth. */
@Singleton
public class Answers {

    static final String CACHE_STATUS = "Cache-Status";

    @Inject
    Settings settings;

    /** The answer to a fetch: the body, or that it has not changed. */
    Outgoing fetched(Incoming request, Instance instance, Answer answer) {
        boolean complete = answer.body().complete();
        boolean unchanged = complete
                && request.header("If-None-Match")
                        .filter(names -> EntityTag.matches(answer.body().etag(), names))
                        .isPresent();
        Outgoing out =
                unchanged ? Outgoing.empty(304) : Outgoing.json(answer.body().bytes());
        if (!complete) {
            out.field("Cache-Control", "no-store");
        } else {
            out.field("ETag", answer.body().etag());
            cacheControl(out, request, instance);
        }
        cacheStatus(out, answer);
        return out;
    }

    private void cacheControl(Outgoing out, Incoming request, Instance instance) {
        Context context = instance.of().context();
        if (!shareable(context) || !isCanonical(request, instance) || request.givesCookie()) {
            out.field("Cache-Control", "private, no-cache");
            return;
        }
        share(out, CacheGroups.of(context.name(), instance.scope()));
    }

    private static boolean isCanonical(Incoming request, Instance instance) {
        String path = request.base() + "/ctx/" + instance.of().context().name() + "/";
        return RequestTarget.of(path, instance.texts()).equals(request.target());
    }

    /** Whether everyone gets the same, so that an answer may be shared. */
    static boolean shareable(Context context) {
        return context.caching().per() == Caching.Per.EVERYONE
                && !context.caching().never()
                && context.access().open();
    }

    /** What a shared answer carries. */
    void share(Outgoing out, String groups) {
        long age = settings.sharedMaxAge();
        out.field("Cache-Control", "public, max-age=0" + (age == 0 ? "" : ", s-maxage=" + age));
        out.field(CacheGroups.GROUPS, groups);
        if (!settings.edge()) {
            out.field("CDN-Cache-Control", "no-store");
            out.field("Surrogate-Control", "no-store");
            out.field("X-Accel-Expires", "0");
        }
    }

    static boolean isShared(Outgoing out) {
        return out.has(CacheGroups.GROUPS);
    }

    private void cacheStatus(Outgoing out, Answer answer) {
        if (settings.tellsCacheStatus()) {
            out.field(CACHE_STATUS, cacheStatus(answer));
        }
    }

    /** Where an answer came from, as its field says it (protocol, section 3). */
    static String cacheStatus(Answer answer) {
        return switch (answer.source()) {
            case HIT -> "mizan; hit";
            case STORED -> "mizan; fwd=miss; stored";
            case MISS -> "mizan; fwd=miss";
            case BYPASS -> "mizan; fwd=bypass; detail=" + answer.detail();
        };
    }

    /** The answer that is a problem. A 401 says how to do better. */
    Outgoing problem(ProblemDetails problem, Optional<Refused.Reason> reason) {
        Outgoing out = Outgoing.problem(problem);
        if (problem.status() == 401) {
            out.field("WWW-Authenticate", reason.orElse(Refused.Reason.NOBODY).challenge());
        }
        return out;
    }
}
