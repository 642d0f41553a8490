// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import static java.util.stream.Collectors.joining;

import io.mizan.petclinic.owners.OwnerDetail;
import io.mizan.petclinic.pets.PetRow;
import io.mizan.petclinic.visits.VisitRow;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** An owner in HTML. Every text goes through {@link #escape}. */
final class OwnerHtml {

    @SuppressWarnings("InlineFormatString") // a page is read better on its own
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
              <title>%1$s %2$s · Petclinic</title>
              <link rel="icon" href="../../favicon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="../../plain.css">
            </head>
            <body>
              <header><h1><a href="../../">Petclinic</a></h1></header>
              <main>
                <section aria-labelledby="owner">
                  <h2 id="owner">%1$s %2$s</h2>
                  <p>%3$s, %4$s · <span class="number">%5$s</span></p>
                  <h3>Pets</h3>
                  <ul>%6$s</ul>
                  <h3>Visits</h3>
                  <ul>%7$s</ul>
                </section>
                <section aria-labelledby="rename">
                  <h2 id="rename">Rename</h2>
                  <form method="post">
                    <label>First name <input name="firstName" value="%1$s" required maxlength="30"></label>
                    <label>Last name <input name="lastName" value="%2$s" required maxlength="30"></label>
                    <button>Save</button>
                  </form>
                  <p class="hint">The staff may save, and the owner: <a href="../../plain/">log in first</a>.</p>
                </section>
              </main>
            </body>
            </html>
            """;

    private OwnerHtml() {}

    static String page(OwnerDetail owner, List<PetRow> pets, List<VisitRow> visits) {
        return String.format(
                Locale.ROOT,
                PAGE,
                escape(owner.firstName()),
                escape(owner.lastName()),
                escape(owner.address()),
                escape(owner.city()),
                escape(owner.telephone()),
                items(pets, OwnerHtml::pet),
                items(visits, OwnerHtml::visit));
    }

    private static <T> String items(List<T> all, Function<T, String> item) {
        return all.isEmpty() ? "<li>none</li>" : all.stream().map(item).collect(joining());
    }

    private static String pet(PetRow pet) {
        return String.format(
                Locale.ROOT,
                "<li>%s, %s, born <time>%s</time></li>",
                escape(pet.name()),
                escape(pet.type()),
                pet.birthDate());
    }

    private static String visit(VisitRow visit) {
        return String.format(
                Locale.ROOT,
                "<li><time>%s</time> %s: %s</li>",
                visit.date(),
                escape(visit.pet()),
                escape(visit.description()));
    }

    /** The text as it may stand between tags and in a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
