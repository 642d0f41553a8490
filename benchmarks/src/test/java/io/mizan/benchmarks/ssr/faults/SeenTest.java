// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.ssr.clinic.Owner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenTest {
    private static final String DATA = "{\"owners\":[{\"id\":7000,\"name\":\"George\"}]}";

    private static Answer page(int status, String root, String data, String end) {
        String html = "<!doctype html><div id=\"mizan-root\" data-url=\"/7\">" + root
                + "</div><script type=\"application/json\" id=\"mizan-data\">" + data + end;
        return new Answer(status, List.of(), html.getBytes(StandardCharsets.UTF_8));
    }

    private static Seen.Kind seen(String root) {
        return Seen.of(page(200, root, DATA, "</script></body></html>\n"), 7, true)
                .kind();
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "<tr data-owner=\"" + (7000 + at) + "\">")
                .collect(Collectors.joining());
    }

    @Test
    void page_withAllItsRows_isRendered() {
        assertThat(seen(rows(Owner.ROWS))).isEqualTo(Seen.Kind.RENDERED);
    }

    @Test
    void page_withAnEmptyRootAndItsData_isLeft() {
        assertThat(seen("")).isEqualTo(Seen.Kind.LEFT);
    }

    @Test
    void page_thatLacksRowsOrHasThoseOfAnother_hasFailed() {
        assertThat(seen(rows(Owner.ROWS - 1))).isEqualTo(Seen.Kind.FAILED);
        assertThat(seen(rows(Owner.ROWS) + "<tr data-owner=\"8001\">")).isEqualTo(Seen.Kind.FAILED);
    }

    @Test
    void page_thatBrokeOffOrHasTheDataOfAnotherOrAnotherStatus_hasFailed() {
        String rows = rows(Owner.ROWS);
        String end = "</script></body></html>\n";

        assertThat(List.of(
                        page(200, rows, DATA, ""),
                        page(200, rows, DATA.replace("7000", "8000"), end),
                        page(500, rows, DATA, end)))
                .allMatch(page -> Seen.of(page, 7, true).kind() == Seen.Kind.FAILED);
    }
}
