// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.app;

import io.mizan.benchmarks.ssr.clinic.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The same pages from a process that is asked over HTTP: its port is in the variable {@code SIDECAR_PORT}. */
@Path("sidecar")
@ApplicationScoped
public class SidecarPages {
    private static final Map<String, String> EXTENSIONS = Map.of("react", "jsx", "vue", "vue", "svelte", "svelte");

    private final Jsonb jsonb = JsonbBuilder.create();
    private final HttpClient sidecar =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What a sidecar needs. */
    public record Asked(String page, String url, String base, String locale, Data data) {}

    /** The data of a page. */
    public record Data(int v, List<Part> contexts) {}

    /** A context of them. */
    public record Part(String context, Map<String, String> params, Map<String, List<Owner>> data) {}

    /** The page of a clinic. */
    @GET
    @Path("{framework}/{clinicId}")
    @Produces(MediaType.TEXT_HTML)
    public byte[] page(@PathParam("framework") String framework, @PathParam("clinicId") long clinicId)
            throws IOException, InterruptedException {
        Part clinic = new Part(
                "clinic", Map.of("clinic_id", String.valueOf(clinicId)), Map.of("owners", Owner.ofClinic(clinicId)));
        String url = "/pages/sidecar/" + framework + "/" + clinicId;
        String page = framework + "/OwnersPage." + EXTENSIONS.get(framework);
        Asked asked = new Asked(page, url, "/ssr", "en", new Data(1, List.of(clinic)));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getenv("SIDECAR_PORT") + "/"))
                .POST(HttpRequest.BodyPublishers.ofString(jsonb.toJson(asked)))
                .build();
        HttpResponse<byte[]> answer = sidecar.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the sidecar says " + answer.statusCode());
        }
        return answer.body();
    }
}
