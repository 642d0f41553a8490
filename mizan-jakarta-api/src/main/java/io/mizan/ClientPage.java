// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A page: a component of a front end and the contexts that it shows. A Jakarta REST method returns it (or has it as the
 * entity of a {@code Response}); what the browser gets is HTML with the data in it, which the same component takes over
 * without asking again.
 *
 * <p>Each context is read as if the caller had fetched it: one that he may not read makes the whole answer the problem that
 * a fetch would be. A page never changes: each method returns another.
 *
 * <pre>{@code
 * @GET @Path("/owners/{ownerId}")
 * public ClientPage owner(@PathParam("ownerId") long ownerId) {
 *     return ClientPage.of("owners/OwnerPage.tsx").with(new OwnerContext(ownerId)).title("Owner");
 * }
 * }</pre>
 */
public final class ClientPage {

    private static final int LEAST_STATUS = 200;
    private static final int MOST_STATUS = 599;
    private static final Set<String> PLACE = Set.of("url", "base", "locale");

    private final String name;
    private final List<Fetch> fetches;
    private final Optional<String> title;
    private final OptionalInt status;
    private final Optional<Locale> locale;
    private final Optional<String> nonce;
    private final Map<String, String> headers;
    private final Map<String, Object> props;
    private final boolean streaming;

    private ClientPage(Copy copy) {
        this.name = copy.name;
        this.fetches = List.copyOf(copy.fetches);
        this.title = copy.title;
        this.status = copy.status;
        this.locale = copy.locale;
        this.nonce = copy.nonce;
        this.headers = Map.copyOf(copy.headers);
        this.props = Map.copyOf(copy.props);
        this.streaming = copy.streaming;
    }

    /**
     * A page with no context.
     *
     * @param name the component's file below the sources of its front end, such as {@code owners/OwnerPage.tsx}; where
     *     several front ends have such a file, with the front end's name before it: {@code react/owners/OwnerPage.tsx}. It is
     *     looked up among the pages that were built, and never becomes part of a path
     * @return the page
     */
    public static ClientPage of(String name) {
        return new ClientPage(new Copy(Objects.requireNonNull(name, "name")));
    }

    /**
     * The page with a context more. What is there twice is read once.
     *
     * @param context an instance of a record that is annotated with {@link ClientContext}
     * @return another page
     */
    public ClientPage with(Record context) {
        return with(context, Map.of());
    }

    /**
     * The page with a context more, whose functions are asked with parameters of their own: a search, the page of a list. The
     * component finds the data where it asks with the same ones, neither more nor fewer.
     *
     * @param context an instance of a record that is annotated with {@link ClientContext}
     * @param own values by their names in a fetch, {@code page_size}: texts, numbers, booleans, dates, enum constants, no lists
     * @return another page
     */
    public ClientPage with(Record context, Map<String, ?> own) {
        Copy copy = new Copy(this);
        Map<String, String> texts = new LinkedHashMap<>();
        own.forEach((name, value) ->
                texts.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString()));
        copy.fetches.add(new Fetch(context, texts));
        return new ClientPage(copy);
    }

    /**
     * The page with a prop of its component more. It is there on the server and in the browser, where everyone can read it.
     * All props of a page together are at most 32 KiB of JSON; more than that is data, and belongs into a context.
     *
     * @param prop its name, as the component has it; {@code url}, {@code base} and {@code locale} are the library's
     * @param value a text, a boolean, or a number of a primitive's wrapper
     * @return another page
     * @throws IllegalArgumentException for any other value, and for the names that are the library's
     */
    public ClientPage prop(String prop, Object value) {
        if (PLACE.contains(prop)) {
            throw new IllegalArgumentException("the prop " + prop + " is given by the library; choose another name");
        } else if (!isPlain(value)) {
            throw new IllegalArgumentException("the prop " + prop + " is a "
                    + value.getClass().getName() + ": give a text, a boolean or a number, and data by a context");
        }
        Copy copy = new Copy(this);
        copy.props.put(prop, value);
        return new ClientPage(copy);
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || (value instanceof Number number
                        && (value instanceof Double || value instanceof Float)
                        && Double.isFinite(number.doubleValue()));
    }

    /**
     * The page with a title, for a component that brings none of its own.
     *
     * @param text plain text, not HTML; it may come from anybody
     * @return another page
     */
    public ClientPage title(String text) {
        Copy copy = new Copy(this);
        copy.title = Optional.of(text);
        return new ClientPage(copy);
    }

    /**
     * The page with a status. By default it is that of the {@code Response} that it is the entity of, or 200; a component
     * that says {@code notFound()} or {@code redirect()} has the last word.
     *
     * @param code 200 to 599
     * @return another page
     * @throws IllegalArgumentException for any other
     */
    public ClientPage status(int code) {
        if (code < LEAST_STATUS || code > MOST_STATUS) {
            throw new IllegalArgumentException("the status of a page is 200 to 599, not " + code);
        }
        Copy copy = new Copy(this);
        copy.status = OptionalInt.of(code);
        return new ClientPage(copy);
    }

    /**
     * The page in a language: the {@code lang} of the document, and what the component is told. By default it is the setting
     * {@code mizan.ssr.locale}, not what the browser asks for: a page that may be shared has one language for an address.
     *
     * @param language with a language tag
     * @return another page
     */
    public ClientPage locale(Locale language) {
        Copy copy = new Copy(this);
        copy.locale = Optional.of(language);
        return new ClientPage(copy);
    }

    /**
     * The page with a nonce on each of its scripts, for a {@code Content-Security-Policy} that asks for one. It may not be
     * used twice: a page with a nonce is never shared.
     *
     * @param value as it stands in the policy after {@code nonce-}: base64
     * @return another page
     * @throws IllegalArgumentException for anything but the characters of base64
     */
    public ClientPage nonce(String value) {
        if (!value.matches("[A-Za-z0-9+/_-]+={0,2}")) {
            throw new IllegalArgumentException("a nonce is base64");
        }
        Copy copy = new Copy(this);
        copy.nonce = Optional.of(value);
        return new ClientPage(copy);
    }

    /**
     * The page with a field in its answer.
     *
     * @param field its name
     * @param value its value, in place of the one that it had
     * @return another page
     */
    public ClientPage header(String field, String value) {
        Copy copy = new Copy(this);
        copy.headers.put(Objects.requireNonNull(field, "field"), Objects.requireNonNull(value, "value"));
        return new ClientPage(copy);
    }

    /**
     * The page sent as it comes: what surrounds a slow part of the component is there before that part is. Status and fields
     * are settled by then, so that such a page has no {@code ETag}.
     *
     * @return another page
     */
    public ClientPage streaming() {
        Copy copy = new Copy(this);
        copy.streaming = true;
        return new ClientPage(copy);
    }

    /**
     * The component's file.
     *
     * @return as it was given
     */
    public String name() {
        return name;
    }

    /**
     * The contexts.
     *
     * @return in the order in which they were given
     */
    public List<Record> contexts() {
        return fetches.stream().map(Fetch::context).toList();
    }

    /**
     * The contexts with what their functions are asked.
     *
     * @return in the order in which they were given
     */
    public List<Fetch> fetches() {
        return fetches;
    }

    /**
     * The title.
     *
     * @return plain text; empty: none was given
     */
    public Optional<String> title() {
        return title;
    }

    /**
     * The status.
     *
     * @return empty: none was given
     */
    public OptionalInt status() {
        return status;
    }

    /**
     * The language.
     *
     * @return empty: none was given
     */
    public Optional<Locale> locale() {
        return locale;
    }

    /**
     * The nonce of scripts.
     *
     * @return base64; empty: none was given
     */
    public Optional<String> nonce() {
        return nonce;
    }

    /**
     * Fields of the answer.
     *
     * @return values by names
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * What its component is given besides its place.
     *
     * @return texts, booleans and numbers by names
     */
    public Map<String, Object> props() {
        return props;
    }

    /**
     * Whether it is sent as it comes.
     *
     * @return false unless that was said
     */
    public boolean isStreaming() {
        return streaming;
    }

    @Override
    public String toString() {
        return "ClientPage[" + name + "]";
    }

    /**
     * What is read for a page.
     *
     * @param context an instance of a context's record
     * @param own texts of parameters that are not the record's, by their names in a fetch
     */
    public record Fetch(Record context, Map<String, String> own) {

        /**
         * Copies.
         *
         * @param context an instance of a context's record
         * @param own texts by names
         */
        public Fetch {
            Objects.requireNonNull(context, "context");
            own = Map.copyOf(own);
        }
    }

    /** A page that is about to differ. */
    private static final class Copy {
        private final String name;
        private final List<Fetch> fetches = new ArrayList<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Map<String, Object> props = new LinkedHashMap<>();
        private Optional<String> title = Optional.empty();
        private OptionalInt status = OptionalInt.empty();
        private Optional<Locale> locale = Optional.empty();
        private Optional<String> nonce = Optional.empty();
        private boolean streaming;

        Copy(String name) {
            this.name = name;
        }

        Copy(ClientPage page) {
            this(page.name);
            fetches.addAll(page.fetches);
            headers.putAll(page.headers);
            props.putAll(page.props);
            title = page.title;
            status = page.status;
            locale = page.locale;
            nonce = page.nonce;
            streaming = page.streaming;
        }
    }
}
