// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.Client;
import jakarta.ejb.Stateless;

/** A session bean that has an interface, and so is none of its class. */
@Stateless
public class ErrandBean implements Errand {

    @Client
    @Override
    public void run() {}
}
