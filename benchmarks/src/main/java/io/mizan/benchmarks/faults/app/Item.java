// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row of the table: what is counted there is how often it has changed. */
@Entity
public class Item {
    @Id
    private int id;

    private long version;

    /** For the provider. */
    protected Item() {}

    long raise() {
        return ++version;
    }

    long version() {
        return version;
    }

    @Override
    public String toString() {
        return "item " + id;
    }
}
