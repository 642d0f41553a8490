// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Counts vectors and remembers those that did not hold, so that one wrong vector does not hide the next. */
final class Checks {
    private final List<String> failures = new ArrayList<>();
    private int count;

    void equal(String vector, Callable<?> actual, Object expected) {
        count++;
        try {
            Object value = actual.call();
            if (!Objects.equals(value, expected)) {
                failures.add(vector + "\n  expected " + expected + "\n  but was  " + value);
            }
        } catch (Exception | AssertionError e) {
            failures.add(vector + "\n  expected " + expected + "\n  but threw " + e);
        }
    }

    void refused(String vector, Class<? extends Exception> how, Callable<?> actual) {
        count++;
        try {
            failures.add(vector + "\n  expected a refusal\n  but was  " + actual.call());
        } catch (Exception e) {
            if (!how.isInstance(e)) {
                failures.add(vector + "\n  expected " + how.getSimpleName() + "\n  but threw " + e);
            }
        }
    }

    int count() {
        return count;
    }

    void allHold() {
        assertThat(count).as("vectors in the file").isPositive();
        assertThat(failures).as("vectors that do not hold, of %d", count).isEmpty();
    }
}
