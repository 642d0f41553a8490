// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.app;

import io.mizan.Client;
import io.mizan.benchmarks.ssr.clinic.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What pages show. */
@ApplicationScoped
public class Clinics {

    /** The owners of a clinic. */
    @Client(context = ClinicContext.class)
    public List<Owner> owners(long clinicId) {
        return Owner.ofClinic(clinicId);
    }
}
