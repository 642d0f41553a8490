// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static io.mizan.contract.value.Types.INT;
import static io.mizan.contract.value.Types.STRING;
import static io.mizan.contract.value.Types.codecs;
import static io.mizan.contract.value.Types.orNull;
import static io.mizan.contract.value.Types.read;
import static io.mizan.contract.value.Types.record;
import static io.mizan.contract.value.Types.ref;
import static io.mizan.contract.value.Types.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mizan.contract.model.NamedType.Choice;
import io.mizan.contract.model.NamedType.UnionType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnionsTest {

    sealed interface Animal permits Cat, Dog {}

    record Cat(int lives, @Nullable Animal friend) implements Animal {}

    record Dog(String name) implements Animal {}

    private final Codec animals = codecs(
                    new UnionType(
                            "Animal",
                            Animal.class.getName(),
                            "kind",
                            List.of(new Choice("cat", "Cat"), new Choice("dog", "Dog"))),
                    record(Cat.class, INT, orNull(ref(Animal.class))),
                    record(Dog.class, STRING))
            .of(ref(Animal.class), Animal.class);

    @Test
    void union_isToldByItsKey() throws InvalidValue {
        Animal cat = new Cat(9, new Dog("Rex"));
        String json = """
                {"friend":{"kind":"dog","name":"Rex"},"kind":"cat","lives":9}""";

        assertThat(written(animals, cat)).isEqualTo(json);
        assertThat(read(animals, json)).isEqualTo(cat);
    }

    @Test
    void union_withoutOrWithAnUnknownAlias_isRefused() {
        assertThat(refused(animals, "{\"lives\":9}").pointer()).isEqualTo("/args/it/kind");
        assertThat(refused(animals, "{\"kind\":null,\"lives\":9}")).hasMessageContaining("one of cat, dog");
        assertThat(refused(animals, "{\"kind\":\"java.lang.Runtime\"}"))
                .hasMessage("expected one of cat, dog, not \"java.lang.Runtime\"");
        assertThat(refused(animals, "{\"kind\":\"dog\",\"name\":\"Rex\",\"lives\":9}")
                        .pointer())
                .isEqualTo("/args/it/lives");
        assertThat(refused(animals, "{\"kind\":{\"kind\":\"dog\"}}").pointer()).isEqualTo("/args/it/kind");
        assertThat(refused(animals, "[]")).hasMessage("expected an object, not an array");
    }

    private static InvalidValue refused(Codec codec, String json) {
        return catchThrowableOfType(InvalidValue.class, () -> read(codec, json));
    }
}
