// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import java.time.LocalDate;

/** What a call sends. */
public record OwnerForm(
        long ownerId,
        String firstName,
        String lastName,
        String address,
        String city,
        String telephone,
        LocalDate since) {}
