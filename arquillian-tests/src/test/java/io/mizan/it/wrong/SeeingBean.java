// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Answers for everyone, and can see who asks. */
@ApplicationScoped
public class SeeingBean {

    @Inject
    private HttpServletRequest request;

    @Client(context = SeeingContext.class)
    public String seeing() {
        return request.getRemoteAddr();
    }
}
