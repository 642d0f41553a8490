// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;

/** Nothing is wrong with it. */
@ApplicationScoped
public class ScopedBean extends AbstractBean {

    @Client
    public void seen() {}
}
