// SPDX-License-Identifier: Apache-2.0
package io.mizan.views.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import java.util.ArrayList;
import java.util.Set;

/** Tells the component which of its attributes are props: those that are expressions it could not enumerate. */
public class RenderHandler extends ComponentHandler {

    private static final Set<String> OWN = Set.of("id", "binding", "rendered", "component", "with");

    private final ArrayList<String> props = new ArrayList<>();

    /**
     * For Facelets.
     *
     * @param config of the tag
     */
    public RenderHandler(ComponentConfig config) {
        super(config);
        for (TagAttribute attribute : config.getTag().getAttributes().getAll()) {
            if (attribute.getNamespace().isEmpty() && !OWN.contains(attribute.getLocalName())) {
                props.add(attribute.getLocalName());
            }
        }
    }

    @Override
    public void onComponentCreated(FaceletContext context, UIComponent component, UIComponent parent) {
        component.getAttributes().put(RenderComponent.PROPS, new ArrayList<>(props));
    }
}
