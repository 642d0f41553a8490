// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.people;

import io.mizan.Authenticated;
import io.mizan.ClientContext;

/** A clinic as a visitor sees it. */
@ClientContext(auth = Authenticated.class)
public record ClinicContext(long clinicId) {}
