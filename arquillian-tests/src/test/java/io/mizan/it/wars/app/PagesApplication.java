// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The application's own resources, found by the container. */
@ApplicationPath("app")
public class PagesApplication extends Application {}
