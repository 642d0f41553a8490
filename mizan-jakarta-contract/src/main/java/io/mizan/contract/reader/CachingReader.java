// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.problem.ProblemCode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads {@code @Cached}. */
final class CachingReader {

    private CachingReader() {}

    /** What is declared; {@code AUTO} is left to {@link Settling}. */
    static Optional<Caching> read(Annotations annotations, String where, Findings findings) {
        return annotations
                .find(Words.CACHED)
                .map(cached -> new Caching(
                        declaredPer(cached).orElse(Per.EVERYONE),
                        cached.flag("never"),
                        duration(cached, "maxAge", where, findings),
                        duration(cached, "edge", where, findings)));
    }

    static Optional<Per> declaredPer(AnnotationUse cached) {
        return cached.constant("per").filter(per -> !per.equals("AUTO")).map(Per::valueOf);
    }

    private static Optional<Duration> duration(AnnotationUse cached, String member, String where, Findings findings) {
        Optional<String> text = cached.text(member);
        try {
            Optional<Duration> duration = text.map(Duration::parse);
            if (duration.isEmpty() || duration.get().toMillis() > 0) {
                return duration;
            }
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            // said below, as for a duration that is not positive
        }
        findings.add(ProblemCode.DURATION, where, member, text.orElse(""));
        return Optional.empty();
    }
}
