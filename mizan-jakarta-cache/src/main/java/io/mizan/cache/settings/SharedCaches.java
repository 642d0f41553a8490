// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds persistence units with a shared cache of the provider's own: that one is stale after an update by another node or
 * beside it, so that what is read through it must not be kept.
 */
public final class SharedCaches {

    private static final String FILE = "META-INF/persistence.xml";

    private SharedCaches() {}

    /**
     * The units of an application that may have one.
     *
     * @param loader of the application
     * @return their names; empty: none has
     */
    public static List<String> units(ClassLoader loader) {
        List<String> units = new ArrayList<>();
        try {
            Enumeration<URL> files = loader.getResources(FILE);
            while (files.hasMoreElements()) {
                try (InputStream file = files.nextElement().openStream()) {
                    units.addAll(units(file));
                }
            }
        } catch (IOException | XMLStreamException unreadable) {
            return List.copyOf(units); // the server says what is wrong with it
        }
        return List.copyOf(units);
    }

    static List<String> units(InputStream file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader in = factory.createXMLStreamReader(file);
        List<String> shared = new ArrayList<>();
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("persistence-unit")) {
                String name = in.getAttributeValue(null, "name");
                if (!isWithout(in)) {
                    shared.add(name == null ? "" : name);
                }
            }
        }
        return shared;
    }

    private static boolean isWithout(XMLStreamReader in) throws XMLStreamException {
        boolean without = false;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("persistence-unit")) {
                return without;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                without |= saysNone(in);
            }
        }
        return without;
    }

    private static boolean saysNone(XMLStreamReader in) throws XMLStreamException {
        return switch (in.getLocalName()) {
            case "shared-cache-mode" -> in.getElementText().strip().equals("NONE");
            case "property" ->
                "jakarta.persistence.sharedCache.mode".equals(in.getAttributeValue(null, "name"))
                        && "NONE".equals(in.getAttributeValue(null, "value"));
            default -> false;
        };
    }
}
