// SPDX-License-Identifier: Apache-2.0
package io.mizan.views.faces;

import io.mizan.ClientException;
import io.mizan.ClientPage;
import io.mizan.views.part.Rendering;
import io.mizan.views.part.Tag;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code <mizan:render component="owners/OwnerCard.tsx" with="#{owners.context}" ownerId="#{5}"/>}. */
public class RenderComponent extends UIComponentBase {

    static final String PROPS = "io.mizan.views.props";

    /** For Faces. */
    public RenderComponent() {}

    @Override
    public String getFamily() {
        return "io.mizan";
    }

    /** Writes the part. One that the caller may not read makes the whole answer its status. */
    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (!isRendered() || context.getResponseComplete()) {
            return;
        }
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        ClientPage page = tag().page().locale(context.getViewRoot().getLocale());
        try {
            String html = Rendering.html(page, response);
            context.getResponseWriter().write(context.getPartialViewContext().isAjaxRequest() ? inCdata(html) : html);
        } catch (ClientException refused) {
            if (response.isCommitted()) {
                throw refused;
            }
            context.getExternalContext().responseSendError(refused.status(), null);
            context.responseComplete();
        }
    }

    /** The answer to an ajax request is XML, which what is written as markup must not end. */
    private static String inCdata(String html) {
        return html.replace("]]>", "]]&gt;");
    }

    private Tag tag() {
        Map<String, Object> attributes = getAttributes();
        Map<String, @Nullable Object> props = new LinkedHashMap<>();
        for (Object name : Objects.requireNonNullElse((List<?>) attributes.get(PROPS), List.of())) {
            props.put(name.toString(), attributes.get(name.toString()));
        }
        Object component = attributes.get("component");
        return new Tag(component == null ? null : component.toString(), attributes.get("with"), props);
    }
}
