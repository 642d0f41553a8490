// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import io.mizan.petclinic.Browser;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;

/**
 * One server of the cluster, as it is met over HTTP.
 *
 * @param number from 1
 */
record Node(int number, URI root, Browser nobody) {

    Node(int number, URI root) {
        this(number, root, Browser.nobody(root));
    }

    /** What it says of owner 1. */
    Answer read() throws Exception {
        HttpResponse<String> answer = nobody.get("api/mizan/ctx/owner/?owner_id=1");
        JsonObject owner = Browser.json(answer).getJsonObject("owner_detail");
        String name = owner == null ? answer.body() : owner.getString("firstName") + " " + owner.getString("lastName");
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Cache-Status").orElse(""), name);
    }

    /** Gives owner 1 another first name, as {@code sam} of the staff, in a session of this node. */
    Answer rename(String firstName) throws Exception {
        HttpResponse<String> answer = Browser.loggedIn(root, "sam")
                .call(
                        "rename_owner",
                        "{\"owner_id\":1,\"first_name\":\"" + firstName + "\",\"last_name\":\"Franklin\"}");
        return new Answer(
                answer.statusCode(),
                "",
                answer.headers().firstValue("X-Mizan-Invalidate").orElse(answer.body()));
    }

    /**
     * An answer of a node.
     *
     * @param cacheStatus where it came from; empty where it was not said
     * @param value the owner's name, or what became stale
     */
    record Answer(int status, String cacheStatus, String value) {

        boolean isHit() {
            return cacheStatus.endsWith("; hit");
        }
    }
}
