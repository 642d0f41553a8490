// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import java.time.LocalDate;

/** A bean with JSON-B's annotations. */
public class Account {
    private String owner = "İpek ıŞIK";
    private double balance = 1234567.891;
    private LocalDate since = LocalDate.of(2024, 2, 29);
    private String password = "a secret of the server";

    @JsonbProperty("OWNER_NAME")
    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    @JsonbNumberFormat(value = "#,##0.00", locale = "en-US")
    public double getBalance() {
        return balance;
    }

    public void setBalance(double balance) {
        this.balance = balance;
    }

    @JsonbDateFormat(value = "d.MM.uuuu", locale = "de-DE")
    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    @JsonbTransient
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
