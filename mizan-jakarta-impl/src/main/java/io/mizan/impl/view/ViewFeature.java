// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.view;

import io.mizan.Client;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Comes into every JAX-RS application of the WAR by the service loader, and binds what the view path needs to resource
 * methods that are annotated with {@code @Client}; of others only a {@code ClientPage} is touched.
 *
 * <p>It has a priority of its own: of service-loaded features that have the same, RESTEasy takes one.
 */
@Priority(ViewFeature.PRIORITY)
public class ViewFeature implements Feature {

    static final int PRIORITY = 5_310;

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new Binding());
        context.register(new RefusalMapper.OfRefused());
        context.register(new RefusalMapper.OfInvalid());
        context.register(new RefusalMapper.OfClientException());
        context.register(ViolationMapper.class);
        context.register(PageFilter.class);
        return true;
    }

    /** Binds the filter to functions. */
    static final class Binding implements DynamicFeature {
        @Override
        public void configure(ResourceInfo resource, FeatureContext context) {
            if (resource.getResourceMethod().isAnnotationPresent(Client.class)) {
                context.register(ViewFilter.class);
                context.register(MemoryFilter.class, MemoryFilter.FIRST);
            }
        }
    }

    static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
