// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Ask;
import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection to a node that is a server: fetches and calls. */
final class HttpLink implements Link {
    private static final Pattern VERSION = Pattern.compile("\"(?:item_version|result)\":(?<version>\\d+)");
    private static final int OK = 200;

    private final Connection connection;
    private final String root;

    /**
     * Connects.
     *
     * @param root of the protocol
     */
    HttpLink(int port, String root) throws IOException {
        this.connection = new Connection(port);
        this.root = root;
    }

    @Override
    public Reply ask(Ask ask, int item) throws IOException {
        Answer answer = connection.exchange(
                switch (ask) {
                    case READ -> Request.get(root + "ctx/item/?item_id=" + item, "");
                    case CHANGE_CONTEXT, CHANGE_EVERYTHING -> call("raise_widely", "number", item);
                    default -> call("raise", "item_id", item);
                });
        Matcher version = VERSION.matcher(answer.text());
        return answer.status() == OK && version.find()
                ? new Reply(kind(answer), Long.parseLong(version.group("version")))
                : new Reply(Kind.FAILED, 0);
    }

    private Request call(String function, String parameter, int item) {
        return Request.post(
                root + "call/", "{\"fn\":\"" + function + "\",\"args\":{\"" + parameter + "\":" + item + "}}");
    }

    private static Kind kind(Answer answer) {
        String status = answer.field("Cache-Status");
        return status.contains("hit") ? Kind.HIT : status.contains("bypass") ? Kind.BYPASS : Kind.RUN;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
