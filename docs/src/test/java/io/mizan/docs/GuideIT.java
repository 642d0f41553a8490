// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sends what the guide sends, in its order, and holds what it shows against what comes. */
class GuideIT {

    @Test
    void answers_areAsTheGuideShowsThem() throws Exception {
        List<Transcript> transcripts = Transcript.of(ProjectFiles.ROOT.resolve("docs/guide/README.md"));

        assertThat(transcripts).isNotEmpty();
        try (GuideServer server = new GuideServer()) {
            for (Transcript transcript : transcripts) {
                Curl curl = new Curl(transcript.command(), server.port());
                check(transcript, curl.showsFields(), curl.send(), server.port());
            }
        }
    }

    private static void check(Transcript shown, boolean withHead, HttpResponse<String> answer, int port) {
        if (withHead) {
            List<String> head = shown.head();
            assertThat(head.get(0)).as("%s", shown).startsWith("HTTP/1.1 " + answer.statusCode());
            assertThat(head.subList(1, head.size()))
                    .allSatisfy(field -> assertThat(shown(answer, name(field), port))
                            .as("%s", shown)
                            .contains(field));
        }
        assertThat(answer.body().strip()).as("%s", shown).isEqualTo(shown.body(withHead));
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf(':'));
    }

    /** The fields of a name, as the guide would show them. */
    private static List<String> shown(HttpResponse<String> answer, String name, int port) {
        return answer.headers().allValues(name).stream()
                .map(value -> name + ": " + value.replace("localhost:" + port, "localhost:8080"))
                .toList();
    }
}
