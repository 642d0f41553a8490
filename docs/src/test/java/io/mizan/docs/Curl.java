// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** As much of curl as the guide uses: the options {@code -s}, {@code -i}, {@code -H} and one {@code -d}. */
final class Curl {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private final HttpRequest.Builder request = HttpRequest.newBuilder();
    private boolean fields;

    /** A command line; its address is meant on another port. */
    Curl(String command, int port) {
        Iterator<String> words = WORD.matcher(command)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("^['\"]|['\"]$", ""))
                .skip(1)
                .iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-s" -> {}
                case "-i", "-si" -> fields = true;
                case "-H" -> field(words.next());
                case "-d" -> data(words.next());
                default ->
                    request.uri(URI.create("http://" + word.replaceFirst("localhost:8080", "localhost:" + port)));
            }
        }
    }

    private void field(String field) {
        int colon = field.indexOf(':');
        request.setHeader(field.substring(0, colon), field.substring(colon + 1).strip());
    }

    private void data(String body) {
        if (!body.startsWith("{")) {
            request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        }
        request.POST(BodyPublishers.ofString(body));
    }

    /** Whether the answer's status and fields are shown. */
    boolean showsFields() {
        return fields;
    }

    HttpResponse<String> send() throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }
}
