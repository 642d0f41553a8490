// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

/** What is told of an owner. */
public record OwnerDetail(long id, String name) {}
