// SPDX-License-Identifier: Apache-2.0
package io.mizan;

/**
 * Renders parts of documents that the application makes by other means, such as a servlet or an engine for templates; JSP and
 * Jakarta Faces have a tag for it. It is injected, and used within an HTTP request.
 *
 * <pre>{@code
 * @Inject ClientParts parts;
 *
 * out.write(parts.render(ClientPage.of("owners/OwnerCard.tsx").with(new OwnerContext(5)).prop("ownerId", 5)).html());
 * }</pre>
 */
public interface ClientParts {

    /**
     * Renders a part for the request under way. Each context is read as if the caller had fetched it.
     *
     * @param part a component of a front end; title, status, fields and streaming are nothing of a part's
     * @return HTML to be written as it is
     * @throws ClientException if a fetch of one of its contexts would be refused: 401 or 403, 404, 422
     * @throws IllegalStateException if there is no such component, or nothing that renders
     */
    Part render(ClientPage part);

    /**
     * A part.
     *
     * @param html the component's HTML with its data; before the first one of a request that needs them, its scripts and styles
     * @param shareable false: the document with it may be kept by nobody but the caller's own browser
     */
    record Part(String html, boolean shareable) {}
}
