// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.mizan.contract.fixture.Clinic;
import io.mizan.contract.model.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The components, held against JSON Schema 2020-12 and against what the protocol sends and refuses. */
class SchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode schemas =
            read(OpenApi.write(Clinic.contract(), new Place("", ""))).at("/components/schemas");

    @Test
    void components_areSchemas() {
        JsonSchema rules =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));

        schemas.properties()
                .forEach(component -> assertThat(rules.validate(component.getValue()))
                        .as(component.getKey())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":5,"name":"Ada"}}
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":"9223372036854775807","name":"A","contact":null}}
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":5,"name":"A","contact":{"@type":"mail","address":"a@b.c"}}}
        mizan.call.reset        | {"fn":"reset"}
        mizan.call.reset        | {"fn":"reset","fresh":[{"context":"owner","params":{"owner_id":5}}]}
        mizan.result.reset      | {"result":5,"invalidate":["*"]}
        mizan.result.move_pets  | {"result":null,"invalidate":[{"context":"owner","params":{"owner_id":5}},"dashboard"]}
        mizan.ctx.owner_list    | {"owner_names":{"rows":["a",null],"next":{"rows":[],"next":null}}}
        mizan.ctx.owner_list    | {"$errors":{"owner_names":{"type":"x:y","title":"t","status":500,"code":"internal"}}}
        mizan.ctx.pet           | {"pet_detail":null}
        Everything              | {"binary":"","any":[],"object":{},"set":["DOG"],"sorted":[],"array":[1,null],"map":{"5":[]},"byKind":{"CAT":null},"adapted":"","formatted":"","tree":{"name":"","children":[]},"ownList":{"text":""}}
        """)
    void component_whatTheProtocolSends_isValid(String component, String json) {
        assertThat(component(component).validate(read(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        mizan.call.rename_owner | {"fn":"rename_owner"}
        mizan.call.rename_owner | {"fn":"reset","args":{"owner_id":5,"name":"Ada"}}
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":5,"name":"Ada","more":1}}
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":5.5,"name":"Ada"}}
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":"05","name":"Ada"}}
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":5,"name":" "}}
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":5,"name":null}}
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":5,"name":"A","contact":{"@type":"fax","number":"1"}}}
        mizan.call.rename_owner | {"fn":"rename_owner","args":{"owner_id":5,"name":"A","contact":{"@type":"phone","address":"a@b.c"}}}
        mizan.result.reset      | {"result":2147483648,"invalidate":[]}
        mizan.result.reset      | {"result":1}
        mizan.ctx.owner_list    | {}
        mizan.ctx.owner_list    | {"owner_names":{"rows":[5],"next":null}}
        Kind                    | "HORSE"
        """)
    void component_whatTheProtocolRefuses_isInvalid(String component, String json) {
        assertThat(component(component).validate(read(json))).isNotEmpty();
    }

    private JsonSchema component(String name) {
        JsonNode whole = MAPPER.valueToTree(
                Map.of("$ref", "#/components/schemas/" + name, "components", Map.of("schemas", schemas)));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
