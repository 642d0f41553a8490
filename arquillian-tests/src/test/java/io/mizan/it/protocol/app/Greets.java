// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

/** Has a bridge method and a default method in the bean that implements it. */
public interface Greets<T> {
    String greet(T name);

    default String wave() {
        return "a secret of the server";
    }
}
