// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Functions that others call. */
@ApplicationScoped
public class Drawer {

    @Client(affects = HallContext.class, internal = true)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void open(@AffectsParam String hall) {}

    @Client(affects = HallContext.class, internal = true)
    @Transactional
    public void close(@AffectsParam String hall) {}
}
