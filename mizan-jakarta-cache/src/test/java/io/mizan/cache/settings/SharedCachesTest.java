// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class SharedCachesTest {

    @Test
    void unit_thatSaysNothing_mayHaveOne() throws XMLStreamException {
        assertThat(units("<persistence-unit name='clinic'><class>Owner</class></persistence-unit>"))
                .containsExactly("clinic");
    }

    @Test
    void unit_withAnotherMode_mayHaveOne() throws XMLStreamException {
        assertThat(units("<persistence-unit name='clinic'><shared-cache-mode>ENABLE_SELECTIVE</shared-cache-mode>"
                        + "</persistence-unit>"))
                .containsExactly("clinic");
    }

    @Test
    void unit_thatSaysNone_hasNone() throws XMLStreamException {
        assertThat(units(
                        "<persistence-unit name='clinic'><shared-cache-mode>NONE</shared-cache-mode></persistence-unit>"
                                + "<persistence-unit name='archive'><properties>"
                                + "<property name='jakarta.persistence.sharedCache.mode' value='NONE'/>"
                                + "</properties></persistence-unit><persistence-unit name='other'/>"))
                .containsExactly("other");
    }

    private static List<String> units(String inside) throws XMLStreamException {
        String file =
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.0'>" + inside + "</persistence>";
        return SharedCaches.units(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
