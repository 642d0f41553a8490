// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.dashboard;

import io.mizan.petclinic.pets.PetRow;
import io.mizan.petclinic.visits.VisitRow;
import java.util.List;
import java.util.Set;

/**
 * What a caller sees of his own.
 *
 * @param name who is logged in
 * @param roles what he is at the clinic
 * @param pets an owner's pets; empty for those who work here
 * @param today the visits of today; empty for an owner
 * @param note what he wrote for himself
 */
public record Dashboard(String name, Set<String> roles, List<PetRow> pets, List<VisitRow> today, String note) {}
