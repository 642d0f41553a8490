// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import io.mizan.it.http.Http;
import io.mizan.it.http.SocketClient;
import io.mizan.it.users.User;
import java.net.URI;

/** What the subjects' tests share. */
interface SocketTest {

    /** Where the application stands. */
    URI base();

    /** A browser with nobody logged in, new for each test. */
    Http http();

    /** A page of nobody's. */
    default SocketClient nobody() {
        return SocketClient.open(base(), http().another());
    }

    /** A browser in which somebody has logged in. */
    default Http browser(User user) {
        return http().another().login(user);
    }
}
