// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** Somebody with a name. */
@MappedSuperclass
public abstract class Person {

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** Gives the person another name. */
    public void rename(String newFirstName, String newLastName) {
        firstName = newFirstName;
        lastName = newLastName;
    }
}
