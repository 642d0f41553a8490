// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.setting;

/**
 * One setting, as the reference page shows it.
 *
 * @param name its name
 * @param fallback its default, as it would be written; empty: none
 * @param form what is allowed
 * @param meaning what it does
 */
public record Setting(String name, String fallback, String form, String meaning) {}
