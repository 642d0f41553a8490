// SPDX-License-Identifier: Apache-2.0
package io.mizan.views.mvc;

import io.mizan.ClientContext;
import io.mizan.ClientPage;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.mvc.Models;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.krazo.engine.Viewable;

/**
 * Makes a page of a controller's view that is a component. It comes when Krazo has made a view of what the controller
 * returned, and before the pages of resource methods become documents: the same then becomes of both. An engine for views
 * would come too late, when the status and the fields of the answer are settled.
 */
@Priority(ComponentViews.AFTER_KRAZO)
public class ComponentViews implements ContainerResponseFilter {

    static final int AFTER_KRAZO = 3_900;

    private static final Pattern COMPONENT = Pattern.compile(".+\\.(tsx|jsx|vue|svelte|mjs)");

    /** For Jakarta REST. */
    public ComponentViews() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Viewable view
                && view.getViewEngine() == null
                && COMPONENT.matcher(view.getView()).matches()) {
            Models own = view.getModels();
            Models models = own == null ? CDI.current().select(Models.class).get() : own;
            answer.setEntity(page(view.getView(), models.asMap()), new Annotation[0], MediaType.TEXT_HTML_TYPE);
        }
    }

    /** Contexts are read, plain values are props, and no other model leaves the server. */
    private static ClientPage page(String component, Map<String, Object> models) {
        ClientPage page = ClientPage.of(component);
        for (Map.Entry<String, Object> model : models.entrySet()) {
            Object value = model.getValue();
            if (value instanceof Record context && context.getClass().isAnnotationPresent(ClientContext.class)) {
                page = page.with(context);
            } else if (isPlain(value)) {
                page = page.prop(model.getKey(), value);
            }
        }
        return page;
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double;
    }
}
