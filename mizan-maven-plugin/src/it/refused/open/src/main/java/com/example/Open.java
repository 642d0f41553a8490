package com.example;

import io.mizan.Client;

public class Open {

    @Client
    public void everybodysFriend() {}
}
