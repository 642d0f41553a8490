// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Pets that nobody keeps anywhere. */
@ApplicationScoped
public class Pets {

    @Client(context = PetContext.class)
    public String petDetail(long petId, String kind) {
        return kind + " " + petId;
    }

    @Client(context = PetListContext.class)
    public List<String> petList() {
        return List.of("cat 1", "dog 2");
    }

    @Client(context = KindContext.class)
    public String kindDetail(String kind) {
        return kind;
    }

    @Client(context = ShelfContext.class)
    public String shelf(String kind) {
        return "food for " + kind;
    }

    @Client(context = TagContext.class)
    public String tagged(String tag) {
        return tag;
    }
}
