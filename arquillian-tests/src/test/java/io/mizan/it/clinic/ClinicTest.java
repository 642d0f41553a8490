// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.users.Bearer;
import io.mizan.it.users.User;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;

/** What the subjects' tests share: a browser on the clinic, and a look behind its stage. */
interface ClinicTest {

    /** Where the application stands. */
    URI base();

    /** A browser with nobody logged in, new for each test. */
    Http http();

    /** The same browser, speaking the protocol. */
    default Mizan nobody() {
        return new Mizan(http());
    }

    /** A new owner, whose addition is not noted. */
    default long newOwner() {
        String name = "owner " + UUID.randomUUID();
        long owner = nobody().call("add_owner", "name", name)
                .json()
                .getJsonNumber("result")
                .longValue();
        http().get("app/backstage/forget");
        return owner;
    }

    /** Each invalidation since then, as the listeners were told of it. */
    default List<String> told() {
        return backstage("told");
    }

    /** What another transaction saw of the owner at each of these moments. */
    default List<String> seen() {
        return backstage("seen");
    }

    /** The lines of a page behind the stage. */
    default List<String> backstage(String page) {
        return http().get("app/backstage/" + page).text().lines().toList();
    }

    /** The owner's name as everyone reads it. */
    default String nameOf(long owner) {
        return nobody().fetch("owner", "owner_id", owner)
                .json()
                .getJsonObject("owner_detail")
                .getString("name");
    }

    /** A browser that a user has logged in with, on the same connections. */
    default Mizan session(User user) {
        return session(http(), user);
    }

    /** The same by another address. */
    default Mizan session(Http by, User user) {
        Http browser = by.another();
        String form = "name=" + user.login() + "&password=" + URLEncoder.encode(user.password(), UTF_8);
        Answer answer = browser.send("POST", "app/session", "application/x-www-form-urlencoded", form.getBytes(UTF_8));
        assertThat(answer.text()).isEqualTo("nobody, SUCCESS, " + user.login() + ", " + user.login());
        return new Mizan(browser);
    }

    /** A program that sends a user's token, on the same connections. */
    default Mizan bearer(User user) {
        return new Mizan(http().another().bearer(Bearer.of(user)));
    }
}
