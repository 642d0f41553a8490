// SPDX-License-Identifier: Apache-2.0
package io.mizan;

/** Stands for every context in {@link Client#affects()}: {@code *} on the wire. It is never constructed by an application. */
public record Everything() {}
