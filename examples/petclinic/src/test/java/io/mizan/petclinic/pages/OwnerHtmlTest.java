// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.petclinic.owners.OwnerDetail;
import io.mizan.petclinic.pets.PetRow;
import io.mizan.petclinic.visits.VisitRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerHtmlTest {

    private static final String ATTACK = "\"><script>alert('%1$s & co')</script>";

    @Test
    void page_withMarkupInEveryText_holdsNoneOfIt() {
        LocalDate day = LocalDate.of(2026, 1, 2);

        String page = OwnerHtml.page(
                new OwnerDetail(1, ATTACK, ATTACK, ATTACK, ATTACK, ATTACK),
                List.of(new PetRow(1, ATTACK, day, ATTACK)),
                List.of(new VisitRow(1, day, ATTACK, 1, ATTACK)));

        assertThat(page).doesNotContain("<script").doesNotContain("'%1$s");
        assertThat(page.split("&quot;&gt;&lt;script&gt;alert\\(&#39;%1\\$s &amp; co&#39;\\)&lt;/script&gt;", -1))
                .as("twice each name in title, heading and field; the rest once")
                .hasSize(6 + 3 + 2 + 2 + 1);
    }
}
