// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.Application;
import io.mizan.contract.model.Caching.Per;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerTagsTest {
    private static final KnownCaller ADA = caller("ada", null, "staff", "vet");

    private static KnownCaller caller(String name, @Nullable String issuer, String... roles) {
        return new KnownCaller(Optional.of(name), Optional.ofNullable(issuer), new TreeSet<>(List.of(roles)));
    }

    private static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return "base64:" + Base64.getEncoder().encodeToString(random);
    }

    private static CallerTags tags(String secret) {
        return Application.alone(CallerTags.class, Map.of("mizan.secret", secret));
    }

    @Test
    void tag_isTheSameForTheSameCaller_andNobodysIsADash() {
        String secret = secret();
        assertThat(tags(secret).of(ADA))
                .matches("[A-Za-z0-9_-]{16}")
                .isEqualTo(tags(secret).of(caller("ada", null, "vet", "staff")));
        assertThat(tags(secret).of(KnownCaller.NOBODY)).isEqualTo("-");
        assertThat(tags(secret()).of(ADA)).isNotEqualTo(tags(secret).of(ADA));
    }

    @Test
    void tagAndPart_areAnothersForWhoeverDiffers() {
        CallerTags tags = tags(secret());
        List<KnownCaller> all = List.of(
                ADA,
                caller("ada", null),
                caller("ada", null, "staff"),
                caller("ada", "https://issuer.example", "staff", "vet"),
                caller("bob", null, "staff", "vet"),
                KnownCaller.NOBODY);
        assertThat(all.stream().map(tags::of)).doesNotHaveDuplicates();
        assertThat(all.stream().map(c -> tags.part(Per.CALLER, c))).doesNotHaveDuplicates();
        assertThat(all.stream().map(c -> tags.part(Per.EVERYONE, c)).distinct()).containsExactly("");
        Stream<String> byRoles = all.stream().map(c -> tags.part(Per.ROLES, c)).distinct();
        assertThat(byRoles).hasSize(3);
    }
}
