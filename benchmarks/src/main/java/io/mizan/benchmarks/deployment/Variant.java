// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.deployment;

/** What stands at the thousand methods. */
enum Variant {
    /** The library's annotations */
    FUNCTIONS("functions", 200),
    /** A binding of the application's own, with two interceptors that do nothing: what CDI asks of any library that does so */
    INTERCEPTED("intercepted", 404),
    /** Nothing */
    PLAIN("plain", 404);

    private final String application;
    private final int status;

    Variant(String application, int status) {
        this.application = application;
        this.status = status;
    }

    /** The WAR's name. */
    String war() {
        return application + ".war";
    }

    /** The address of a path of the application. */
    String address(String path) {
        return "/" + application + "/" + path;
    }

    /** What the address of a function answers. */
    int status() {
        return status;
    }
}
