// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Takes whatever is found in the archive, at its root. */
@ApplicationPath("/")
public class RootApplication extends Application {}
