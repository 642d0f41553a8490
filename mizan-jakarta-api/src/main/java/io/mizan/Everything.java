package io.mizan;

/** Stands for every context in {@link Client#affects()}: {@code *} on the wire. It is never constructed by an application. */
public record Everything() {}
