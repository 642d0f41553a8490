package com.example;

import io.mizan.AffectsParam;
import io.mizan.Authenticated;
import io.mizan.Client;
import io.mizan.ClientContext;

public class Owners {

    @ClientContext
    public record OwnerContext(long ownerId) {}

    @Client(context = OwnerContext.class)
    public String ownerName(long ownerId) {
        return "Ada";
    }

    @Client(affects = OwnerContext.class, auth = Authenticated.class)
    public void renameOwner(@AffectsParam long ownerId, String name) {}
}
