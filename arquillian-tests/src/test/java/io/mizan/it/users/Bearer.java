// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.users;

import java.util.Map;

/** Tokens of the one issuer that most applications know; his key is made anew in each run. */
public final class Bearer {
    /** Who issues the tokens. */
    public static final String ISSUER = "https://issuer.example";

    private static final Issuer ONE = new Issuer(ISSUER);

    private Bearer() {}

    /** What an application verifies the tokens with. */
    public static Map<String, String> settings() {
        return ONE.settings();
    }

    /** A good token of a user, with his role. */
    public static String of(User user) {
        return ONE.token(user);
    }
}
