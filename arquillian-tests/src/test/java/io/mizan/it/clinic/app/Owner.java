// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** No two owners have one name. */
@Entity
@Table(name = "clinic_owner")
public class Owner {
    @Id
    @GeneratedValue
    private long id;

    @Column(nullable = false, unique = true)
    private String name = "";

    /** For the provider. */
    protected Owner() {}

    Owner(String name) {
        this.name = name;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    void rename(String to) {
        name = to;
    }
}
