// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

/** What a session bean is asked for by. */
public interface Errand {

    void run();
}
