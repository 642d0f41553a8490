// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.views.app;

import io.mizan.ClientPage;
import io.mizan.ClientParts;
import io.mizan.it.pages.app.HouseContext;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/** A page without any engine for templates. */
@WebServlet("/card")
public class CardServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init") // by the container
    private transient ClientParts parts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        PrintWriter out = response.getWriter();
        out.write(
                parts.render(ClientPage.of("Card.mjs").with(new HouseContext(5)).prop("houseId", 5))
                        .html());
    }
}
