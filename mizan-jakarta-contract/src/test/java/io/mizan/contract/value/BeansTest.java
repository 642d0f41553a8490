// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static io.mizan.contract.value.Types.INT;
import static io.mizan.contract.value.Types.LONG;
import static io.mizan.contract.value.Types.STRING;
import static io.mizan.contract.value.Types.bean;
import static io.mizan.contract.value.Types.codecs;
import static io.mizan.contract.value.Types.map;
import static io.mizan.contract.value.Types.orNull;
import static io.mizan.contract.value.Types.property;
import static io.mizan.contract.value.Types.read;
import static io.mizan.contract.value.Types.ref;
import static io.mizan.contract.value.Types.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mizan.contract.model.NamedType.Property;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeansTest {

    public static class Base {
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    static class Pet extends Base {
        private String name = "";
        private boolean good;
        public @Nullable Map<String, Integer> weights;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public boolean isGood() {
            return good;
        }

        public void setGood(boolean good) {
            this.good = good;
        }

        public String getURL() {
            return "/pets/" + getId();
        }
    }

    @Test
    void bean_goesByGettersSettersAndPublicFields() throws InvalidValue {
        Codec codec = codecs(bean(
                        Pet.class,
                        new Property("URL", "URL", STRING, true, false, List.of(), ""),
                        property("good", Types.scalar(io.mizan.contract.text.ScalarKind.BOOLEAN)),
                        property("id", LONG),
                        property("name", STRING),
                        property("weights", orNull(map(STRING, INT)))))
                .of(ref(Pet.class), Pet.class);

        Pet rex = (Pet) Objects.requireNonNull(
                read(codec, "{\"name\":\"Rex\",\"id\":7,\"good\":true,\"weights\":{\"2026\":30}}"));

        assertThat(rex.isGood()).isTrue();
        assertThat(written(codec, rex))
                .isEqualTo("{\"URL\":\"/pets/7\",\"good\":true,\"id\":7,\"name\":\"Rex\",\"weights\":{\"2026\":30}}");
        assertThat(refused(codec, "{\"URL\":\"x\",\"name\":\"Rex\",\"id\":7,\"good\":true}")
                        .pointer())
                .isEqualTo("/args/it/URL");
        assertThat(refused(codec, "{\"name\":\"Rex\",\"id\":7}").pointer()).isEqualTo("/args/it/good");
    }

    private static InvalidValue refused(Codec codec, String json) {
        return catchThrowableOfType(InvalidValue.class, () -> read(codec, json));
    }
}
