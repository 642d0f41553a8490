// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.views.mvc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The application's own engine, for views that end in {@code .txt}. */
@ApplicationScoped
public class TextEngine implements ViewEngine {

    @Override
    public boolean supports(String view) {
        return view.endsWith(".txt");
    }

    @Override
    public void processView(ViewEngineContext context) throws ViewEngineException {
        try {
            context.getOutputStream().write(("the view " + context.getView()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new ViewEngineException(gone);
        }
    }
}
