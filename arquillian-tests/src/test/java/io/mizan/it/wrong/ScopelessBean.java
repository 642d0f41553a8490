// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.Client;

/** No scope: CDI never sees it. */
public class ScopelessBean {

    @Client
    public void unseen() {}
}
