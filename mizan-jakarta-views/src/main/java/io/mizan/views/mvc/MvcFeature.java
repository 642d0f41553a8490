// SPDX-License-Identifier: Apache-2.0
package io.mizan.views.mvc;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Comes into every JAX-RS application of the WAR by the service loader, and does nothing where there is no Jakarta MVC. It has a
 * priority of its own: of service-loaded features that have the same, RESTEasy takes one.
 */
@Priority(MvcFeature.PRIORITY)
public class MvcFeature implements Feature {

    static final int PRIORITY = 5_320;

    /** For the service loader. */
    public MvcFeature() {}

    @Override
    public boolean configure(FeatureContext context) {
        try {
            Class.forName("org.eclipse.krazo.engine.Viewable", false, MvcFeature.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError none) {
            return false;
        }
        context.register(ComponentViews.class);
        return true;
    }
}
