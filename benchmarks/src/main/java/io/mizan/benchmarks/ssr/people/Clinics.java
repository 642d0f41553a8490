// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.people;

import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.benchmarks.ssr.clinic.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** What pages show: owners that have the visitor's name. */
@ApplicationScoped
public class Clinics {

    /** The owners of a clinic. */
    @Client(context = ClinicContext.class)
    public List<Owner> owners(long clinicId, Caller visitor) {
        String name = visitor.name().orElse("nobody");
        return IntStream.range(0, Owner.ROWS)
                .mapToObj(at -> Owner.of(clinicId, at, name))
                .toList();
    }
}
