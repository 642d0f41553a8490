package com.example;

import io.mizan.Client;

public class Wrong {

    @Client
    public static void first() {}

    @Client
    public static void second() {}
}
