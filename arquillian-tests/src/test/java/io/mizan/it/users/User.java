// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.users;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Three users, each with one role; the passwords are made anew in each run. */
public enum User {
    ADA("staff"),
    BOB("owner"),
    EVE("vet");

    private final String role;
    private final String password;

    User(String role) {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        this.role = role;
        this.password = Base64.getUrlEncoder().encodeToString(random);
    }

    /** The name that the user logs in with, and that the caller then has. */
    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String role() {
        return role;
    }

    public String password() {
        return password;
    }
}
