// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import java.util.List;

/**
 * An error that a client is meant to see, with no class of one's own: {@code throw ClientException.notFound("no owner 5")}.
 * It is unchecked, so a container-managed transaction is rolled back by it.
 */
public class ClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What is wrong with one parameter.
     *
     * @param parameter the parameter's wire name, or a JSON pointer below the arguments such as {@code pet/name}
     * @param code what a client tells errors apart by, such as {@code NotBlank}
     * @param message a text for people
     */
    public record Invalid(String parameter, String code, String message) implements java.io.Serializable {}

    /** The status, 400 to 499. */
    private final int status;

    /** The code. */
    private final String code;

    /** What is wrong with which parameter. */
    private final List<Invalid> errors;

    /**
     * An error with a status and a code of one's own.
     *
     * @param status 400 to 499
     * @param code what a client tells errors apart by, in the form of {@link Client#name()}
     * @param detail a text for people; it is sent to the client
     * @throws IllegalArgumentException if the status is none of a client error
     */
    public ClientException(int status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    private ClientException(int status, String code, String detail, List<Invalid> errors) {
        super(detail);
        if (status < 400 || status > 499) {
            throw new IllegalArgumentException("the status of a client error is 400 to 499, not " + status);
        }
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /**
     * What was asked for is not there: 404, code {@code not_found}.
     *
     * @param detail a text for people
     * @return the exception, to be thrown
     */
    public static ClientException notFound(String detail) {
        return new ClientException(404, "not_found", detail);
    }

    /**
     * What was asked for is no longer there: 410, code {@code gone}.
     *
     * @param detail a text for people
     * @return the exception, to be thrown
     */
    public static ClientException gone(String detail) {
        return new ClientException(410, "gone", detail);
    }

    /**
     * It can't be done as things are: 409, code {@code conflict}.
     *
     * @param detail a text for people
     * @return the exception, to be thrown
     */
    public static ClientException conflict(String detail) {
        return new ClientException(409, "conflict", detail);
    }

    /**
     * The caller may not: 403, code {@code forbidden}.
     *
     * @param detail a text for people
     * @return the exception, to be thrown
     */
    public static ClientException forbidden(String detail) {
        return new ClientException(403, "forbidden", detail);
    }

    /**
     * A parameter is not acceptable: 422, code {@code invalid}, as if a constraint had said so.
     *
     * @param parameter the parameter's wire name
     * @param code what a client tells errors apart by
     * @param message a text for people, shown beside the field
     * @return the exception, to be thrown
     */
    public static ClientException invalid(String parameter, String code, String message) {
        return new ClientException(422, "invalid", message, List.of(new Invalid(parameter, code, message)));
    }

    /**
     * The HTTP status.
     *
     * @return 400 to 499
     */
    public int status() {
        return status;
    }

    /**
     * What a client tells errors apart by.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * What is wrong with which parameter.
     *
     * @return empty but for {@link #invalid}
     */
    public List<Invalid> errors() {
        return errors;
    }
}
