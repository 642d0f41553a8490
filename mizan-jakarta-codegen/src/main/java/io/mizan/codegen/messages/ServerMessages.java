// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.messages;

import io.mizan.codegen.target.Ungenerable;
import io.mizan.contract.model.Constraint;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import java.util.Locale;
import java.util.Optional;

/**
 * What Hibernate Validator, which all servers have, says of a constraint in one language: an application's own
 * {@code ValidationMessages} come first, as they do on the server. Nothing depends on the language of this machine.
 */
public final class ServerMessages {

    private final Locale locale;
    private final Bundles bundles;
    private final MessageInterpolator interpolator;

    /**
     * The messages of a language.
     *
     * @param locale the language
     * @param application where an application's {@code ValidationMessages} are found, if it has any
     * @throws Ungenerable if Hibernate Validator or an implementation of the expression language is not there
     */
    public ServerMessages(Locale locale, ClassLoader application) {
        this.locale = locale;
        this.bundles = new Bundles(locale, application);
        this.interpolator = interpolator();
    }

    private static MessageInterpolator interpolator() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ServerMessages.class.getClassLoader());
        try {
            return Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();
        } catch (ValidationException missing) {
            throw new Ungenerable("messages need org.hibernate.validator:hibernate-validator and"
                    + " org.glassfish.expressly:expressly on the class path of the command: " + missing.getMessage());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The language.
     *
     * @return as it was given
     */
    public Locale locale() {
        return locale;
    }

    /**
     * What is said of a value that violates a constraint; for {@code required} and {@code type}, by which the browser says
     * that there is no value or none that can be read, what the messages {@code io.mizan.form.required} and {@code .type}
     * say.
     *
     * @param constraint as the contract has it
     * @return its text; empty if nobody knows the constraint
     */
    public Optional<String> of(Constraint constraint) {
        return Violated.by(constraint)
                .map(violated -> interpolator.interpolate(bundles.resolved(violated.template()), violated, locale));
    }

    /**
     * What the browser says by itself.
     *
     * @param code {@code required} or {@code type}
     * @return its text
     */
    public String ofBrowser(String code) {
        return bundles.resolved("{io.mizan.form." + code + "}");
    }
}
