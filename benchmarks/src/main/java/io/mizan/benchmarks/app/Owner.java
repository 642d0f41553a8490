// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import java.util.List;

/** An owner with all pets: what each answer holds, about a kilobyte. */
public record Owner(
        long id, String firstName, String lastName, String address, String city, String telephone, List<Pet> pets) {}
