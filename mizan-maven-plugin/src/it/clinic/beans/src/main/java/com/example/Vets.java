package com.example;

import io.mizan.Client;
import io.mizan.ClientContext;

public class Vets {

    @ClientContext
    public record VetsContext() {}

    @Client(context = VetsContext.class)
    public int vetCount() {
        return 1;
    }
}
