// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.views.app;

import io.mizan.it.pages.app.HouseContext;
import io.mizan.it.pages.app.KeysContext;
import io.mizan.it.pages.app.PlansContext;
import io.mizan.it.pages.app.StreetContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contexts that pages name. */
@Named("houses")
@RequestScoped
public class ShownHouses {

    public HouseContext getFive() {
        return new HouseContext(5);
    }

    public List<Record> getBoth() {
        return List.of(new HouseContext(6), new StreetContext("Main"));
    }

    public List<Record> getNone() {
        return List.of();
    }

    public @Nullable Object getNothing() {
        return null;
    }

    public KeysContext getKeys() {
        return new KeysContext();
    }

    public PlansContext getPlans() {
        return new PlansContext(5);
    }
}
