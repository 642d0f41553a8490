// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.proxies.app.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the answers of one application through one proxy have to be like, each by itself and all beside each other. The
 * origin numbers its answers: a number that comes twice was given out of a store.
 */
final class Ledger {
    private static final Pattern VERSION = Pattern.compile("\"version\":([0-9]+)");

    private final List<User> users;
    private final boolean keeps;
    private final Set<String> tags;
    private final Map<String, String> pathsByNumber = new ConcurrentHashMap<>();
    private final Map<String, String> bodiesByTag = new ConcurrentHashMap<>();
    private final Map<String, String> bodiesByVersion = new ConcurrentHashMap<>();

    /**
     * An empty one.
     *
     * @param users whose names are looked for
     * @param keeps whether the proxy may keep anything
     * @param losesRoles the tags of all askers, where the server is known to lose the roles of a session; else empty
     */
    Ledger(List<User> users, boolean keeps, Set<String> losesRoles) {
        this.users = users;
        this.keeps = keeps;
        this.tags = losesRoles;
    }

    /** The version that an answer tells of. */
    static OptionalLong version(String body) {
        Matcher matcher = VERSION.matcher(body);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /**
     * Looks at an answer to a fetch.
     *
     * @param tag what was sent as {@code If-None-Match}, or empty
     * @param oldest the version that it has to tell of at least
     */
    void look(Row row, Asker asker, Target target, Answer answer, String tag, long oldest) {
        String body = body(answer);
        List<String> wrong = new ArrayList<>(wrong(row, asker, target.whose(), answer, body));
        wrong.addAll(others(asker, target, answer, body));
        wrong.addAll(stored(row, target, answer));
        if (answer.status() == 304 && (tag.isEmpty() || !strong(answer).equals(tag))) {
            wrong.add("a 304 of " + strong(answer) + " to somebody with " + tag);
        }
        OptionalLong version = version(body);
        if (!target.subject().isEmpty() && !target.whose().equals(Whose.ERROR) && version.isPresent()) {
            if (version.getAsLong() < oldest) {
                wrong.add("stale: version " + version.getAsLong() + " after a call was answered with " + oldest);
            }
            wrong.addAll(same(target, version.getAsLong(), body));
        }
        row.asked();
        wrong.forEach(text -> row.finding(asker.label() + ", " + target.path() + ": " + text));
    }

    private List<String> wrong(Row row, Asker asker, Whose whose, Answer answer, String body) {
        List<String> wrong = whose.wrong(asker, answer, body);
        String tag = answer.field("X-Mizan-Caller");
        if (!wrong.isEmpty() && asker.isSession() && !tags.isEmpty() && !tags.contains(tag)) {
            List<String> stillWrong = whose.wrong(asker.withoutRoles(tag), answer, body);
            if (stillWrong.isEmpty()) {
                row.withoutRoles();
            }
            return stillWrong;
        }
        return wrong;
    }

    /** Looks at an answer to a call. */
    void lookAtCall(Row row, Asker asker, String what, Whose whose, Answer answer) {
        List<String> wrong = new ArrayList<>(wrong(row, asker, whose, answer, answer.text()));
        wrong.addAll(names(asker.name(), answer, answer.text()));
        if (pathsByNumber.put(answer.field(Numbering.FIELD), what) != null) {
            row.hit();
            wrong.add("given out of a store");
        }
        row.asked();
        wrong.forEach(text -> row.finding(asker.label() + ", " + what + ": " + text));
    }

    /** The answer's body, or the one that its tag stands for. */
    private String body(Answer answer) {
        String tag = strong(answer);
        if (answer.text().isEmpty()) {
            return bodiesByTag.getOrDefault(tag, "");
        }
        if (!tag.isEmpty()) {
            bodiesByTag.put(tag, answer.text());
        }
        return answer.text();
    }

    static String strong(Answer answer) {
        String tag = answer.field("ETag");
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private List<String> others(Asker asker, Target target, Answer answer, String body) {
        List<String> wrong = names(target.whose().isShared() ? "" : asker.name(), answer, body);
        if (target.whose().isShared() && answer.all("Set-Cookie").findAny().isPresent()) {
            wrong.add("Set-Cookie in an answer for everyone");
        }
        return wrong;
    }

    private List<String> names(String own, Answer answer, String body) {
        String all = String.join("\n", answer.fields()) + "\n" + body;
        List<String> wrong = new ArrayList<>();
        for (User user : users) {
            if (!user.name().equals(own) && all.contains(user.name())) {
                wrong.add("it names " + user.name());
            }
        }
        return wrong;
    }

    private List<String> stored(Row row, Target target, Answer answer) {
        String number = answer.field(Numbering.FIELD);
        if (number.isEmpty()) {
            return answer.status() < 400 ? List.of("not of the application") : List.of();
        }
        String before = pathsByNumber.putIfAbsent(number, target.path());
        if (before == null) {
            return List.of();
        }
        row.hit();
        if (!before.equals(target.path())) {
            return List.of("given out of a store, as the answer to " + before);
        }
        return target.whose().isShared() && keeps ? List.of() : List.of("given out of a store");
    }

    private List<String> same(Target target, long version, String body) {
        String before = bodiesByVersion.putIfAbsent(target.path() + " " + version, body);
        return before == null || before.equals(body) ? List.of() : List.of("others were told " + before);
    }
}
