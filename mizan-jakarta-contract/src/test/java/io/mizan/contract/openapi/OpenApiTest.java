// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mizan.contract.fixture.Bookshop;
import io.mizan.contract.fixture.Clinic;
import io.mizan.contract.fixture.Golden;
import io.mizan.contract.fixture.Places;
import io.mizan.contract.fixture.WaitingRoom;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Place;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final Place PLACE = new Place("/petclinic", "/petclinic");

    private final String document = OpenApi.write(Clinic.contract(), PLACE);

    @Test
    void write_isTheGolden() {
        Golden.assertEquals("clinic-openapi.json", document);
    }

    @Test
    void write_annotatedClasses_isTheGolden() {
        String bookshop = OpenApi.write(Bookshop.contract(), new Place("/books", ""));

        Golden.assertEquals("bookshop-openapi.json", bookshop);
        assertThat(new OpenAPIV3Parser().readContents(bookshop).getMessages()).isEmpty();
    }

    @Test
    void write_channels_isTheGolden() {
        String clinic = OpenApi.write(WaitingRoom.contract(), PLACE);

        Golden.assertEquals("waitingroom-openapi.json", clinic);
        assertThat(new OpenAPIV3Parser().readContents(clinic).getMessages()).isEmpty();
    }

    @Test
    void write_noChannels_saysNothingOfThem() {
        assertThat(document).doesNotContain("x-mizan-channels");
    }

    @Test
    void write_obeysOpenApi31() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths())
                .containsKeys("/api/mizan/call/", "/api/mizan/ctx/owner/", "/api/mizan/ctx/pet/");
    }

    @Test
    void write_brokenOnPurpose_isFoundByTheseRules() {
        OpenAPIV3Parser parser = new OpenAPIV3Parser();

        assertThat(parser.readContents(document.replace("\"operationId\"", "\"operation\""))
                        .getMessages())
                .isNotEmpty();
        assertThat(parser.readContents(document.replace("\"in\": \"query\"", "\"in\": \"body\""))
                        .getMessages())
                .isNotEmpty();
    }

    @Test
    void write_emptyContract_obeysOpenApi31() {
        Contract empty = new Contract(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(OpenApi.write(empty, new Place("", "")));

        assertThat(result.getMessages()).isEmpty();
    }

    @Test
    void write_eachReferenceLeadsSomewhere() throws Exception {
        JsonNode root = new ObjectMapper().readTree(document);
        List<JsonNode> references = root.findValues("$ref");

        assertThat(references).hasSizeGreaterThan(50);
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                root.at(reference.textValue().substring(1)).isMissingNode())
                        .as(reference.textValue())
                        .isFalse());
    }

    @Test
    void write_isTheSameInOtherOrdersLocalesAndTimeZones() {
        assertThat(OpenApi.write(Clinic.shuffled(), PLACE)).isEqualTo(document);
        assertThat(Places.everywhere(() -> OpenApi.write(Clinic.contract(), PLACE)))
                .containsOnly(document);
    }

    @Test
    void write_tellsNothingOfInternalFunctionsViewsAndJava() {
        assertThat(document)
                .doesNotContain("nightly", "Unspoken", "secret", "owner_page", "owner_form", "com.acme", "jakarta");
    }
}
