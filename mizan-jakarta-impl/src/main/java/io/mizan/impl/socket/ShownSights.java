// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.contract.model.Caching.Per;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Requests;
import io.mizan.impl.rs.ProblemException;
import io.mizan.impl.rs.ShownInstances;
import io.mizan.spi.ContextCache.Reading;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What clients may watch: what they may fetch. Each question is a request of its own. */
@Singleton
public class ShownSights implements Sights {

    @Inject
    ShownInstances instances;

    @Inject
    Fetches fetches;

    @Inject
    CallerTags tags;

    @Inject
    Requests requests;

    @Inject
    Current current;

    @Inject
    Failures failures;

    @Override
    public Sight admit(KnownCaller caller, Locale language, Asked asked) {
        return as(caller, language, asked, instance -> {
            boolean own = instance.of().context().caching().per() == Per.CALLER;
            return new Sight(asked.context(), instance.scope(), own ? Optional.of(tags.of(caller)) : Optional.empty());
        });
    }

    /** Nothing is run for it: what is not in memory is fetched by whoever wants to know. */
    @Override
    public Optional<String> etag(KnownCaller caller, Locale language, Asked asked) {
        return as(caller, language, asked, instance -> {
            Optional<Reading> reading = fetches.begin();
            if (!fetches.explain(instance).cached()) {
                return Optional.empty();
            }
            try {
                var body = fetches.answer(instance, reading).body();
                return body.complete() ? Optional.of(body.etag()) : Optional.empty();
            } catch (Fetches.Failed justGone) {
                return Optional.empty();
            }
        });
    }

    private <T> T as(KnownCaller caller, Locale language, Asked asked, Function<Instance, T> task) {
        try {
            return requests.within(() -> {
                current.seed(caller, language);
                return task.apply(instances.admitted(asked.context(), asked.texts()));
            });
        } catch (ProblemException refused) {
            throw refused;
        } catch (Exception | Error broken) {
            throw new ProblemException(failures.of(broken, null, "/params").inContext(asked.context()));
        }
    }
}
