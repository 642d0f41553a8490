// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Somebody who can log in: a name, a role, the hash of a password and never the password. */
@Entity
@Table(name = "accounts")
public class Account {

    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private @Nullable Owner owner;

    private String note = "";

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /**
     * An account.
     *
     * @param owner the owner who logs in with it; null for those who work at the clinic
     */
    public Account(String name, String passwordHash, String role, @Nullable Owner owner) {
        this.name = name;
        this.passwordHash = passwordHash;
        this.role = role;
        this.owner = owner;
    }

    /** The one role that the account has. */
    public String role() {
        return role;
    }

    /** The owner who logs in with it; null for those who work at the clinic. */
    public @Nullable Owner owner() {
        return owner;
    }

    public String note() {
        return note;
    }

    /** Keeps a note to oneself, of at most 500 characters. */
    public void write(String newNote) {
        note = newNote;
    }
}
