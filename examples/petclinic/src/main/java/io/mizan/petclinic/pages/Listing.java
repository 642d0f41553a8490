// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import java.util.Map;

/**
 * Which part of a list an address names. It may come from anybody, and is read as {@code web/shared/src/route.ts} reads it:
 * what is no number is the first page.
 *
 * @param search the beginning of a last name
 * @param page counted from 0
 */
record Listing(String search, String page) {

    private static final int LONGEST_SEARCH = 30;
    private static final int SIZE = 10;

    /** What the list is asked, as the front ends ask it. */
    Map<String, ?> own() {
        return Map.of(
                "search", search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search,
                "page", page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0,
                "size", SIZE);
    }
}
