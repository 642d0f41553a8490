// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs.sample.readme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;

/** An owner of pets, as the database keeps him. */
@Entity
class Owner {
    @Id
    private long id;

    private String name = "";
    private String login = "";

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean logsInAs(Optional<String> who) {
        return who.equals(Optional.of(login));
    }

    void rename(String to) {
        name = to;
    }
}
