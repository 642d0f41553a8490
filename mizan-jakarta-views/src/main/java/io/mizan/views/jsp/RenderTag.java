// SPDX-License-Identifier: Apache-2.0
package io.mizan.views.jsp;

import io.mizan.ClientException;
import io.mizan.views.part.Rendering;
import io.mizan.views.part.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.jsp.JspException;
import jakarta.servlet.jsp.PageContext;
import jakarta.servlet.jsp.SkipPageException;
import jakarta.servlet.jsp.tagext.DynamicAttributes;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code <mizan:render component="owners/OwnerCard.tsx" with="${context}" ownerId="${5}"/>}. */
public class RenderTag extends SimpleTagSupport implements DynamicAttributes {

    private @Nullable String component;
    private @Nullable Object with;
    private final Map<String, @Nullable Object> props = new LinkedHashMap<>();

    /** For the container. */
    public RenderTag() {}

    /**
     * The component.
     *
     * @param file below the sources of its front end
     */
    public void setComponent(String file) {
        component = file;
    }

    /**
     * The contexts that it shows.
     *
     * @param contexts one, or several in a list; null: none
     */
    public void setWith(@Nullable Object contexts) {
        with = contexts;
    }

    @Override
    public void setDynamicAttribute(@Nullable String uri, String name, @Nullable Object value) {
        props.put(name, value);
    }

    /** Writes the part. One that the caller may not read makes the whole answer its status. */
    @Override
    public void doTag() throws JspException, IOException {
        PageContext page = (PageContext) getJspContext();
        HttpServletResponse response = (HttpServletResponse) page.getResponse();
        try {
            page.getOut().write(Rendering.html(new Tag(component, with, props).page(), response));
        } catch (ClientException refused) {
            if (response.isCommitted()) {
                throw refused;
            }
            response.sendError(refused.status());
            throw new SkipPageException(refused);
        }
    }
}
