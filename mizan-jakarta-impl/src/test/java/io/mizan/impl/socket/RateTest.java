// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RateTest {
    private static final long MILLI = 1_000_000;

    /** In no span of time does more happen than fits into it, and once at once. */
    @Property
    void span_holdsNoMoreThanItMay(
            @ForAll @IntRange(min = 1, max = 20) int perSecond,
            @ForAll @Size(max = 300) List<@IntRange(max = 300) Integer> pauses,
            @ForAll long start) {
        Rate rate = new Rate(perSecond, start);
        List<Long> taken = new ArrayList<>();
        long now = 0;
        for (int pause : pauses) {
            now += pause * MILLI;
            if (rate.take(start + now)) {
                taken.add(now);
            }
        }
        for (int from = 0; from < taken.size(); from++) {
            for (int to = from; to < taken.size(); to++) {
                double seconds = (taken.get(to) - taken.get(from)) / 1e9;
                assertThat((double) (to - from + 1)).isLessThanOrEqualTo(perSecond + perSecond * seconds + 1e-6);
            }
        }
    }

    /** Who keeps to it is never refused. */
    @Property
    void steadyPace_isTaken(@ForAll @IntRange(min = 1, max = 1000) int perSecond, @ForAll long start) {
        Rate rate = new Rate(perSecond, start);
        long step = 1_000_000_000L / perSecond + 1;
        for (int i = 1; i <= 3 * perSecond; i++) {
            assertThat(rate.take(start + i * step)).isTrue();
        }
    }
}
