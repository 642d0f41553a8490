// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The clinic's own resources, found by the container. */
@ApplicationPath("app")
public class UserApplication extends Application {}
