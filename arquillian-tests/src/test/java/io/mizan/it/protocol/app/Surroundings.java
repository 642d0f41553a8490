// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;

/** {@code POST /surroundings?locale=tr&zone=Asia/Kathmandu}: moves the JVM; answers where it was. */
@WebServlet("/surroundings")
public class Surroundings extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String before = "locale=" + Locale.getDefault().toLanguageTag() + "&zone="
                + TimeZone.getDefault().getID();
        Locale.setDefault(Locale.forLanguageTag(request.getParameter("locale")));
        TimeZone.setDefault(TimeZone.getTimeZone(request.getParameter("zone")));
        response.setContentType("text/plain");
        response.getWriter().print(before);
    }
}
