// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import io.mizan.ClientPage;
import io.mizan.petclinic.login.MeContext;
import java.util.Map;

/** The front ends whose pages are rendered here. All pages of each are one component, which goes by the address. */
final class FrontEnds {

    /** Which there are, as a path of Jakarta REST has it. */
    static final String PATH = "{frontEnd: react|vue|svelte}";

    private static final Map<String, String> COMPONENTS =
            Map.of("react", "react/App.tsx", "vue", "vue/App.vue", "svelte", "svelte/App.svelte");

    private FrontEnds() {}

    /** A page of one of them. Each shows who is asking. */
    static ClientPage page(String frontEnd) {
        return ClientPage.of(COMPONENTS.getOrDefault(frontEnd, "")).with(new MeContext());
    }
}
