// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages.app;

import io.mizan.AffectsParam;
import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.ClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Houses, their streets, keys and plans. */
@ApplicationScoped
public class Houses {
    private final Map<Long, String> names = new ConcurrentHashMap<>();
    private final Map<String, String> streets = new ConcurrentHashMap<>();

    @Client(context = HouseContext.class)
    public String houseName(long houseId) {
        if (houseId == 404) {
            throw ClientException.notFound("no house");
        }
        return names.getOrDefault(houseId, "House " + houseId);
    }

    @Client(context = StreetContext.class)
    public String streetName(String name) {
        return streets.getOrDefault(name, name);
    }

    @Client(context = StreetContext.class)
    public String streetNumber(String name, @DefaultValue("1") int number) {
        return name + " " + number;
    }

    @Client(context = KeysContext.class)
    public String keysOf(Caller caller) {
        return "keys of " + caller.name().orElse("nobody");
    }

    @Client(context = PlansContext.class)
    public String plans(long houseId) {
        return "plans of " + houseId;
    }

    @Client(affects = HouseContext.class)
    public void renameHouse(@AffectsParam long houseId, String name) {
        names.put(houseId, name);
    }

    @Client(affects = StreetContext.class)
    public void renameStreet(@AffectsParam String name, String to) {
        streets.put(name, to);
    }
}
