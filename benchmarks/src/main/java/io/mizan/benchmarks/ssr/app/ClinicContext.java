// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.app;

import io.mizan.ClientContext;

/** A clinic, for everyone. */
@ClientContext
public record ClinicContext(long clinicId) {}
