// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import static io.mizan.contract.fixture.Types.generic;
import static io.mizan.contract.fixture.Types.list;
import static io.mizan.contract.fixture.Types.property;
import static io.mizan.contract.fixture.Types.ref;
import static io.mizan.contract.fixture.Types.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.fixture.Clinic;
import io.mizan.contract.json.Json;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.text.ScalarKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemasTest {

    @Test
    void of_genericType_isOneComponentForEachInstance() {
        Schemas schemas = new Schemas(Clinic.contract());
        Json.Obj ofKinds = schemas.of(ref("Page", ref("Kind")));

        assertThat(schemas.of(ref("Page", ref("Kind")))).isEqualTo(ofKinds);
        assertThat(schemas.of(ref("Page", scalar(ScalarKind.STRING)))).isNotEqualTo(ofKinds);
        assertThat(schemas.components().members()).containsKeys("Page-Kind", "Page-.string");
    }

    @Test
    void of_genericTypeThatGrowsForEver_ends() {
        JsonType deeper = ref("Page", list(new JsonType.Variable("T")));
        Contract contract =
                Clinic.withType("Page", type -> (NamedType) generic("Page", List.of("T"), property("deeper", deeper)));
        Schemas schemas = new Schemas(contract);
        schemas.of(ref("Page", ref("Kind")));

        assertThat(schemas.components().members()).hasSizeLessThan(20);
    }

    @Test
    void of_genericTypeWithoutArguments_isOfAnything() {
        Schemas schemas = new Schemas(Clinic.contract());
        schemas.of(ref("Page"));

        assertThat(schemas.components().members().toString())
                .contains("items=Obj[members={}]")
                .doesNotContain("Variable");
    }

    @Test
    void componentName_differsForDifferentTypes() {
        assertThat(ComponentName.of(ref("Größe"))).isEqualTo("Gr.uf6..udf.e");
        assertThat(ComponentName.of(list(ref("list")))).isEqualTo(".list-list");
        assertThat(ComponentName.escaped("a-b")).isNotEqualTo(ComponentName.escaped("a_b"));
    }
}
