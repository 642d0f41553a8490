// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one can ask for.
 *
 * @param row where its answers are counted
 * @param path below the application's root
 * @param subject what it tells the version of; empty: of nothing that changes
 * @param whose for whom the answer is
 */
record Target(String row, String path, String subject, Whose whose) {
    private static final String CONTEXTS = "api/mizan/ctx/";

    static Target owner(long id) {
        return new Target("contexts for everyone", CONTEXTS + "owner/?owner_id=" + id, "owner " + id, Whose.EVERYONES);
    }

    static Target note(String title) {
        String path = CONTEXTS + "note/?title=" + Text.encoded(title);
        return new Target("contexts for everyone", path, "note " + title, Whose.EVERYONES);
    }

    static Target slow(long id) {
        return new Target("", CONTEXTS + "slow/?owner_id=" + id, "slow " + id, Whose.EVERYONES);
    }

    static Target page(long id) {
        return new Target("pages for everyone", "pages/owners/" + id, "owner " + id, Whose.EVERYONES);
    }

    /** All that is asked for in turn and at random. */
    static List<Target> all() {
        List<Target> all = new ArrayList<>(List.of(owner(1), owner(2), page(1), page(2)));
        all.add(new Target(
                "contexts for everyone", CONTEXTS + "owner/?limit=2&owner_id=1", "owner 1", Whose.EVERYONES));
        Text.TITLES.forEach(title -> all.add(note(title)));
        all.add(new Target("contexts of a caller", CONTEXTS + "me/", "", Whose.CALLERS));
        all.add(new Target("contexts of a caller, guarded", CONTEXTS + "desk/", "", Whose.GUARDED));
        all.add(new Target("contexts of a role", CONTEXTS + "board/", "", Whose.ROLES));
        Stream.of("me", "me?x=.css", "me/1").forEach(p -> all.add(page(p)));
        Stream.of(
                        "owner?owner_id=1",
                        "owner/?owner_id=1&",
                        "owner/?owner_id=%31",
                        "owner/?owner_id=1&x=.css",
                        "owner/?owner_id=1&limit=2",
                        "note/?title=a+b",
                        "note/?title=%7e")
                .forEach(p -> all.add(spelling(p)));
        all.add(new Target("other spellings", "pages/owners/1?x=.css", "owner 1", Whose.SPELT_OTHERWISE));
        all.add(new Target("partial answers", CONTEXTS + "broken/", "", Whose.PARTIAL));
        Stream.of("owner/?owner_id=x", "owner/", "owner/?owner_id=5000", "none/", "owner/?owner_id=1&owner_id=2")
                .forEach(p -> all.add(error("errors", p)));
        Stream.of("me/;x.css", "me/x.css", "me;x.css/", "/me/", "%6de/", "desk/;x.css", "./me/;jsessionid=1")
                .forEach(p -> all.add(error("other paths", p)));
        return all;
    }

    private static Target page(String path) {
        return new Target("pages of a caller", "pages/" + path, "", Whose.CALLERS);
    }

    private static Target spelling(String path) {
        String subject = path.contains("owner") ? "owner 1" : "";
        return new Target("other spellings", CONTEXTS + path, subject, Whose.SPELT_OTHERWISE);
    }

    private static Target error(String row, String path) {
        return new Target(row, CONTEXTS + path, "", Whose.ERROR);
    }
}
