// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

import java.util.List;

/**
 * A page of the list.
 *
 * @param total how many owners match, on all pages
 * @param owners those of this page, by name
 */
public record OwnerList(long total, List<OwnerRow> owners) {}
