// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import static io.mizan.petclinic.pages.OwnerHtml.escape;
import static java.util.stream.Collectors.joining;

import io.mizan.petclinic.owners.OwnerDetail;
import io.mizan.petclinic.owners.OwnerRow;
import io.mizan.petclinic.pets.PetRow;
import java.util.List;
import java.util.Locale;

/** Parts of the page of htmx. Each says which context it shows, so that it is refreshed when that becomes stale. */
final class FragmentHtml {

    @SuppressWarnings("InlineFormatString") // HTML is read better on its own
    private static final String ROW = """
            <tr><td><a href="../pages/owners/%1$d" hx-get="../pages/fragments/owners/%1$d" hx-target="#owner">%2$s %3$s</a></td>
              <td>%4$s</td><td class="soft">%5$s</td></tr>
            """;

    @SuppressWarnings("InlineFormatString")
    private static final String CARD = """
            <article class="card" mizan-context="owner" mizan-params='{"owner_id": %1$d}'
                hx-get="../pages/fragments/owners/%1$d" hx-swap="outerHTML" aria-labelledby="name">
              <h2 id="name">%2$s %3$s</h2>
              <p>%4$s, %5$s · <span class="number">%6$s</span></p>
              <p class="soft">%7$s</p>
              <form class="stack" hx-post="../pages/owners/%1$d" hx-target="this" hx-swap="none">
                <div class="fields">
                  <label class="field"><span>First name</span>
                    <input name="firstName" value="%2$s" required maxlength="30"></label>
                  <label class="field"><span>Last name</span>
                    <input name="lastName" value="%3$s" required maxlength="30"></label>
                </div>
                <div><button class="primary">Save</button></div>
              </form>
            </article>
            """;

    private FragmentHtml() {}

    static String rows(List<OwnerRow> owners) {
        return owners.stream().map(FragmentHtml::row).collect(joining());
    }

    private static String row(OwnerRow owner) {
        return String.format(
                Locale.ROOT,
                ROW,
                owner.id(),
                escape(owner.firstName()),
                escape(owner.lastName()),
                escape(owner.city()),
                escape(String.join(", ", owner.pets())));
    }

    static String card(OwnerDetail owner, List<PetRow> pets) {
        return String.format(
                Locale.ROOT,
                CARD,
                owner.id(),
                escape(owner.firstName()),
                escape(owner.lastName()),
                escape(owner.address()),
                escape(owner.city()),
                escape(owner.telephone()),
                escape(pets.stream().map(PetRow::name).collect(joining(", "))));
    }
}
