// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** Where tests look behind the stage: no function of the library. */
@Path("backstage")
@ApplicationScoped
@Produces("text/plain")
public class Backstage {
    @Inject
    Recorder recorder;

    @Inject
    FailingListener failing;

    @Inject
    Counts counts;

    @Inject
    LogWatch log;

    @GET
    @Path("told")
    public String told() {
        return String.join("\n", recorder.told());
    }

    @GET
    @Path("seen")
    public String seen() {
        return String.join("\n", recorder.seen());
    }

    /** How many transactions a listener was told of, and of the ends of how many. */
    @GET
    @Path("transactions/{what}")
    public String transactions(@PathParam("what") String what) {
        return String.valueOf(what.equals("begun") ? recorder.begun() : recorder.ended());
    }

    @GET
    @Path("at-start")
    public String atStart() {
        recorder.forget();
        return String.join("\n", recorder.atStart());
    }

    @GET
    @Path("counts")
    public String counts() {
        return counts.all().toString();
    }

    /** How often words were logged since nothing was to be remembered. */
    @GET
    @Path("log/{words}")
    public String log(@PathParam("words") String words) {
        return String.valueOf(log.count(words));
    }

    /** The connection that a request came by. */
    @GET
    @Path("port")
    public String port(@Context HttpServletRequest request) {
        return String.valueOf(request.getRemotePort());
    }

    @GET
    @Path("forget")
    public void forget() {
        recorder.forget();
        recorder.release();
        counts.forget();
        log.watch();
        failing.fail("");
    }

    @GET
    @Path("hold")
    public void hold() {
        recorder.hold();
    }

    @GET
    @Path("held")
    public String held() throws InterruptedException {
        return String.valueOf(recorder.held());
    }

    @GET
    @Path("release")
    public void release() {
        recorder.release();
    }

    @GET
    @Path("listener/{how}")
    public void fail(@PathParam("how") String how) {
        failing.fail(how);
    }
}
