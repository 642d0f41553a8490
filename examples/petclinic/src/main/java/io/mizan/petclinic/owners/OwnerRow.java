// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

import java.util.List;

/** A line in the list of owners. */
public record OwnerRow(long id, String firstName, String lastName, String city, String telephone, List<String> pets) {}
