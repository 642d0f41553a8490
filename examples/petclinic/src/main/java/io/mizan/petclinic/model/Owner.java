// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Who brings pets to the clinic and pays for them. */
@Entity
@Table(name = "owners")
public class Owner extends Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "owner_ids")
    @SequenceGenerator(name = "owner_ids", sequenceName = "owner_ids", allocationSize = 500)
    private long id;

    private String address;

    private String city;

    private String telephone;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Owner() {}

    public Owner(String firstName, String lastName, String address, String city, String telephone) {
        super(firstName, lastName);
        this.address = address;
        this.city = city;
        this.telephone = telephone;
    }

    public long id() {
        return id;
    }

    public String address() {
        return address;
    }

    public String city() {
        return city;
    }

    public String telephone() {
        return telephone;
    }

    /** Says where the owner lives now. */
    public void moveTo(String newAddress, String newCity, String newTelephone) {
        address = newAddress;
        city = newCity;
        telephone = newTelephone;
    }
}
