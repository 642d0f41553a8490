// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SharedCache;
import io.mizan.it.users.Bearer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a shared cache in front, everybody gets what he would get without. */
interface SharedCacheTests extends ClinicTest {

    @Test
    default void throughASharedCache_everybodyGetsHisOwn() throws IOException {
        long owner = newOwner();
        List<String> shared = List.of(
                Mizan.target("owner", "owner_id", owner),
                Mizan.target("pet_list"),
                Mizan.target("asking", "how", "nothing"),
                "app/shared/owners/" + owner);
        List<String> all = new ArrayList<>(shared);
        all.addAll(List.of(
                Mizan.target("owner", "other", 1, "owner_id", owner),
                Mizan.target("mine"),
                Mizan.target("mine") + "?x=.css",
                Mizan.target("dashboard"),
                Mizan.target("staff"),
                Mizan.target("roles"),
                Mizan.target("file", "owner_id", 5),
                Mizan.target("asking", "how", "name"),
                Mizan.target("nothing"),
                "app/shared/owners/" + owner + "?x",
                "app/owners/" + owner,
                "app/owners/" + owner + "/file"));
        try (SharedCache cache = SharedCache.before(base())) {
            Map<String, Http> browsers = browsers(Http.at(cache.address()));
            for (int round = 0; round < 3; round++) {
                for (String target : all) {
                    browsers.forEach((who, browser) -> sameAsDirect(browser, target, who));
                }
            }
            assertThat(cache.kept())
                    .containsExactlyInAnyOrderElementsOf(
                            shared.stream().map(t -> base().getRawPath() + t).toList());
            assertThat(cache.hits()).isEqualTo(shared.size() * (3 * browsers.size() - 1));
        }
    }

    private Map<String, Http> browsers(Http front) {
        Map<String, Http> all = new LinkedHashMap<>();
        all.put("ada's session", session(front, ADA).http());
        all.put("nobody", front.another());
        all.put("bob's session", session(front, BOB).http());
        all.put("ada's token", front.another().bearer(Bearer.of(ADA)));
        all.put("nobody again", front.another());
        all.put("bob's token", front.another().bearer(Bearer.of(BOB)));
        return all;
    }

    private void sameAsDirect(Http browser, String target, String who) {
        Answer direct = browser.by(base()).get(target);
        Answer cached = browser.get(target);
        assertThat(cached.status()).as(target + " " + who).isEqualTo(direct.status());
        assertThat(cached.header("X-Mizan-Caller")).as(target + " " + who).isEqualTo(direct.header("X-Mizan-Caller"));
        if (direct.status() < 500) { // each incident has a number of its own
            assertThat(cached.text()).as(target + " " + who).isEqualTo(direct.text());
        }
    }
}
