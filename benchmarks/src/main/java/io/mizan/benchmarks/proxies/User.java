// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A user; name and password are made in each run, so that a name found in an answer is that user's and no chance. */
record User(String name, String role, String password) {

    static User of(String name, String role) {
        return new User(name + "-" + random(6), role, random(16));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
