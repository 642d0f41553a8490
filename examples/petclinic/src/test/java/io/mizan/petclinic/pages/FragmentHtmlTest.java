// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.petclinic.owners.OwnerDetail;
import io.mizan.petclinic.owners.OwnerRow;
import io.mizan.petclinic.pets.PetRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentHtmlTest {

    private static final String ATTACK = "\"'><script>alert(1)</script>";

    @Test
    void card_withMarkupInEveryText_holdsNoneOfIt() {
        String card = FragmentHtml.card(
                new OwnerDetail(1, ATTACK, ATTACK, ATTACK, ATTACK, ATTACK),
                List.of(new PetRow(1, ATTACK, LocalDate.of(2026, 1, 2), ATTACK)));

        assertThat(card).doesNotContain("<script").contains("mizan-params='{\"owner_id\": 1}'");
        assertThat(card.split("&lt;script&gt;", -1))
                .as("twice each name, the rest once")
                .hasSize(4 + 4 + 1);
    }

    @Test
    void rows_withMarkupInEveryText_holdNoneOfIt() {
        String rows = FragmentHtml.rows(List.of(new OwnerRow(1, ATTACK, ATTACK, ATTACK, ATTACK, List.of(ATTACK))));

        assertThat(rows).doesNotContain("<script").contains("fragments/owners/1");
        assertThat(rows.split("&lt;script&gt;", -1)).as("names, city and pet").hasSize(4 + 1);
    }
}
