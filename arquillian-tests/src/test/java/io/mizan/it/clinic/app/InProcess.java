// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Calls functions from within, as any code of the application does; itself it is none. */
@Path("within")
@ApplicationScoped
@Produces("text/plain")
public class InProcess {
    @Inject
    VetDesk vets;

    @Inject
    RoledEjb ejb;

    @Inject
    FileDesk files;

    @Inject
    ChildDesk child;

    @GET
    @Path("{function}")
    public String call(@PathParam("function") String function) {
        return switch (function) {
            case "vets" -> vets.forVets();
            case "others" -> vets.forOthers();
            case "all" -> vets.forAll();
            case "none" -> vets.forNone();
            case "ejb" -> ejb.forStaffInEjb();
            case "head" -> files.fileHead(5);
            case "invalid" -> files.echo(" ");
            case "valid" -> files.echo("echo");
            case "own" -> child.own();
            case "inherited" -> inherited();
            case "disguised" -> files.whoAmI(new Disguise());
            default -> throw new IllegalArgumentException(function);
        };
    }

    private String inherited() {
        try {
            return child.inherited();
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
