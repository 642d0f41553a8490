// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.Client;
import io.mizan.ClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls that give back what they are given. */
@ApplicationScoped
public class Echo implements Greets<String> {

    public record Line(@NotBlank String text, @Min(1) int count) {}

    public record Form(
            @NotBlank String name, @Email String mail, List<@Valid Line> lines, Map<String, @Valid Line> byName) {}

    public record Scalars(
            byte b,
            short s,
            int i,
            long l,
            double d,
            boolean flag,
            char sign,
            BigDecimal dec,
            BigInteger big,
            UUID id,
            Instant at,
            Color color) {}

    public enum Color {
        RED,
        GREEN
    }

    public record Given(
            Optional<Integer> maybe, int seven, @Nullable String text) {}

    @Client
    public int echoInt(int value) {
        return value;
    }

    @Client
    public long echoLong(long value) {
        return value;
    }

    @Client
    public double echoDouble(double value) {
        return value;
    }

    @Client
    public BigDecimal echoDecimal(BigDecimal value) {
        return value;
    }

    @Client
    public BigInteger echoBig(BigInteger value) {
        return value;
    }

    @Client
    public String echoText(String value) {
        return value;
    }

    @Client
    public boolean echoFlag(boolean value) {
        return value;
    }

    @Client
    public JsonValue echoJson(JsonValue value) {
        return value;
    }

    @Client
    public Map<String, List<Integer>> echoMap(Map<String, List<Integer>> value) {
        return value;
    }

    @Client
    public Scalars echoScalars(Scalars value) {
        return value;
    }

    @Client
    public Given echoGiven(Optional<Integer> maybe, @DefaultValue("7") int seven, @Nullable String text) {
        return new Given(maybe, seven, text);
    }

    @Client
    public void nothing() {}

    @Client
    public int valid(@NotBlank String name, @Min(3) int least, @Valid Form form) {
        return form.lines().size() + name.length() + least;
    }

    @Client
    public void failing(String how) throws Booked {
        switch (how) {
            case "booked" -> throw new Booked("the table is taken");
            case "conflict" -> throw ClientException.conflict("not now");
            case "missing" -> throw ClientException.notFound("no such table");
            case "invalid" -> throw ClientException.invalid("how", "Taste", "not like this");
            case "header" -> throw ClientException.conflict("a\r\nX-Injected: yes");
            default -> throw new IllegalStateException("a secret of the server");
        }
    }

    @Override
    @Client
    public String greet(String name) {
        return "hello " + name;
    }

    @Client(internal = true)
    public String inside() {
        return "a secret of the server";
    }

    public String unannotated() {
        return "a secret of the server";
    }

    public static String fixed() {
        return "a secret of the server";
    }
}
