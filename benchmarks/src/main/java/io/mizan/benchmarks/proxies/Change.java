// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Request;
import java.util.List;

/**
 * Something that makes a subject stale.
 *
 * @param targets what tells of the subject
 * @param form whether it is a form on the view path instead of a call
 * @param path below the application's root
 */
record Change(String name, String subject, List<Target> targets, boolean form, String path, String body) {
    private static final String CALL = "api/mizan/call/";

    static Change owner(long id) {
        return call("change_owner", "owner " + id, "\"owner_id\":" + id, List.of(Target.owner(id), Target.page(id)));
    }

    /** Of two at once; what is told of is the second. */
    static Change owners(long one, long id) {
        String args = "\"owner_ids\":[" + one + "," + id + "]";
        return call("change_owners", "owner " + id, args, List.of(Target.owner(id), Target.page(id)));
    }

    static Change page(long id) {
        List<Target> targets = List.of(Target.owner(id), Target.page(id));
        return new Change("form", "owner " + id, targets, true, "pages/owners/" + id, "a=b");
    }

    static Change note(String title) {
        return call("change_note", "note " + title, "\"title\":" + Text.json(title), List.of(Target.note(title)));
    }

    static Change slow(long id) {
        return call("change_slow", "slow " + id, "\"owner_id\":" + id, List.of(Target.slow(id)));
    }

    private static Change call(String function, String subject, String args, List<Target> targets) {
        String body = "{\"fn\":\"" + function + "\",\"args\":{" + args + "}}";
        return new Change(function, subject, targets, false, CALL, body);
    }

    /** Calls that change nothing that is shared. */
    static Request plain(String root, Asker asker, String function, String args) {
        String body = "{\"fn\":\"" + function + "\",\"args\":{" + args + "}}";
        return Request.post(root + CALL, "Content-Type: application/json\r\n" + asker.fields(), body);
    }

    Request by(String root, Asker asker) {
        String type = form ? "application/x-www-form-urlencoded" : "application/json";
        return Request.post(root + path, "Content-Type: " + type + "\r\n" + asker.fields(), body);
    }
}
