// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.problem;

import java.util.Locale;

/**
 * Everything that can be wrong with a declaration, each with a number that is never used again. 1 to 99: annotated
 * classes, at build time and at deployment; 100 to 199: a contract's file; 200 to 209: the server, at deployment; 210 to 299: the server, while it runs.
 */
public enum ProblemCode {
    /** Parameter names are not in the class file. */
    NAMES_MISSING(1, "the parameters' names are not in the class file; compile with -parameters"),
    /** A context that is none. */
    NO_CONTEXT(2, "%s is no context; name a record that is annotated with @ClientContext"),
    /** Too many components. */
    TOO_MANY_COMPONENTS(3, "the %s has %d components; at most four tell one instance from another"),
    /** A component with a type that can't be shared. */
    COMPONENT_TYPE(
            4,
            "the component '%s' is %s; a shared parameter is an integer, boolean, String, char, enum, UUID, LocalDate,"
                    + " Instant or OffsetDateTime, and never null, optional or a list"),
    /** One parameter, two declarations. */
    PARAMETER_DIFFERS(
            5,
            "the parameter '%s' is %s here and %s in %s; a context has one parameter of a name: give both one type and"
                    + " default"),
    /** An optional primitive without default. */
    OPTIONAL_PRIMITIVE(
            6,
            "the optional parameter '%s' is a primitive and has no default; write @DefaultValue(\"…\") %s %s, or %s %s"),
    /** Two functions with one name. */
    FUNCTION_TWICE(
            7, "the function name '%s' is taken by %s; give one of them a name of its own: @Client(name = \"…\")"),
    /** Two contexts with one name. */
    CONTEXT_TWICE(
            8,
            "the context name '%s' is taken by %s; give one of them a name of its own: @ClientContext(name = \"…\")"),
    /** A name that can't stand on the wire. */
    NAME_INVALID(
            9,
            "'%s' can't be a name on the wire: [a-z][a-z0-9]*(_[a-z][a-z0-9]*)*, at most 64 characters, not"
                    + " mizan_caller; say one in the annotation"),
    /** An affecting argument of nothing. */
    AFFECTS_PARAM_UNKNOWN(
            10,
            "@AffectsParam on '%s' names no component of an affected context; rename it, or write"
                    + " @AffectsParam(\"component\")"),
    /** An affecting argument of several. */
    AFFECTS_PARAM_AMBIGUOUS(11, "@AffectsParam on '%s' could mean %s; say which: @AffectsParam(of = ….class)"),
    /** An affecting argument of another type. */
    AFFECTS_PARAM_TYPE(
            12,
            "@AffectsParam on '%s' is %s, but the component '%s' of %s is %s; give it that type, or a collection of it"),
    /** A safe method that changes something. */
    SAFE_WITH_AFFECTS(
            13, "@%s with affects: a safe method changes nothing; use @POST, @PUT, @PATCH or @DELETE, or drop affects"),
    /** A page that no address leads to. */
    RESULT_NEEDS_DESIGNATOR(
            14,
            "%s is returned, but the method has no @GET or @POST; make it a resource method with @Path, or return data"),
    /** A method that can't be reached. */
    METHOD_UNREACHABLE(
            15,
            "@Client on %s; only a public method that the bean class itself declares, neither"
                    + " static nor final, can be called"),
    /** On a type. */
    CLIENT_ON_TYPE(
            16, "@Client on a type; it takes effect on methods alone: annotate each method that a client may call"),
    /** Asynchronous. */
    ASYNCHRONOUS(17, "%s: a function returns its result itself; drop the asynchronous type or annotation"),
    /** An entity. */
    ENTITY(18, "%s is a JPA entity; an entity is no contract: write a record of what the client needs"),
    /** A type with no JSON form. */
    NO_JSON_FORM(
            19,
            "%s has no JSON form (%s); use a record, bean, enum, sealed hierarchy, collection, map,"
                    + " JsonValue or a value of the protocol's section 2"),
    /** Constraints that would not be checked. */
    VALID_MISSING(20, "'%s' is %s, which has constraints, but they would not be checked; write @Valid"),
    /** A context's function with a type that has no text. */
    PARAMETER_TYPE(
            21,
            "the parameter '%s' is %s, which has no canonical text; a read takes values and lists of values: make it a"
                    + " call"),
    /** Read and mutation at once. */
    READ_WITH_AFFECTS(22, "a read of a context affects nothing; drop affects, or drop context"),
    /** Guards at the wrong place. */
    READ_WITH_ACCESS(23, "%s on a context's function; a context is one resource: put it on %s"),
    /** A guard that can't be filled. */
    GUARD_UNFILLED(24, "the guard %s needs '%s', which is %s; add the parameter %s"),
    /** A guard that is none. */
    GUARD_TYPE(25, "the guard %s does not say what it judges by; let the class itself implement Guard<SomeRecord>"),
    /** Own entries where there are none. */
    OWN_OF_EVERYONE(26, "affectsOwn names %s, which is not kept per caller; use affects"),
    /** For everyone, but asks who. */
    EVERYONE_ASKS_CALLER(
            27, "@Cached(per = EVERYONE), but %s takes the caller; keep it per CALLER, or drop the parameter"),
    /** A duration that is none. */
    DURATION(28, "@Cached(%s = \"%s\") is no positive ISO 8601 duration such as PT5M"),
    /** A default that can't be read. */
    DEFAULT_UNREADABLE(29, "the default \"%s\" of '%s' is not %s"),
    /** A hierarchy that JSON can't tell apart. */
    UNION(30, "the values of %s can't be told apart in JSON: %s"),
    /** JSON-B that can't be expressed. */
    JSONB(31, "%s on %s can't be expressed in the contract; %s"),
    /** Two properties with one name. */
    PROPERTY_TWICE(32, "%s has two properties called '%s' in JSON; rename one with @JsonbProperty"),
    /** A client error that is none. */
    CLIENT_ERROR(
            33,
            "@ClientError(status = %d, code = \"%s\") on %s: the status is 400 to 499, the code a name on the wire"
                    + " that the protocol does not use itself"),
    /** Internal, but reachable. */
    INTERNAL_REACHABLE(34, "internal, but %s; an internal function has no way in: drop one of them"),
    /** A socket for what has none. */
    WEBSOCKET(35, "websocket = true on a %s; only a call goes over the socket"),
    /** A view that can't show a context. */
    VIEW_CONTEXT(36, "the view names a context, but is @%s; only @GET shows one"),
    /** A bean that can't be made from JSON. */
    NOT_CONSTRUCTIBLE(37, "%s is an argument (through '%s'), but %s"),
    /** Several contexts. */
    SEVERAL_CONTEXTS(38, "%d contexts; a read is a member of one"),
    /** A cache policy at the wrong place. */
    CACHED_PLACE(39, "@Cached on a method that is no @GET view of a context; put it on the context's record"),
    /** A context that is no record. */
    CONTEXT_NO_RECORD(
            40, "@ClientContext on a class that is no record; make it a record, whose components are the parameters"),
    /** A map key with no text. */
    MAP_KEY(41, "a map's key is %s, which has no canonical text; use a String, number, enum, UUID or date"),
    /** A parameter twice. */
    PARAMETER_TWICE(42, "two parameters are called '%s' on the wire; rename one with @ClientParam"),
    /** A shared parameter with a default. */
    SHARED_WITH_DEFAULT(
            43, "the shared parameter '%s' has a default, but a component is always given: drop @DefaultValue"),
    /** An address without a verb. */
    PATH_WITHOUT_DESIGNATOR(44, "@Path on a method that has no @GET or @POST; add one, or drop @Path"),
    /** A class that can't be read. */
    CLASS_UNREADABLE(45, "the class can't be read: %s; add what is missing to the application"),
    /** A view that takes the caller. */
    VIEW_CALLER(46, "a view takes Caller as a parameter, which JAX-RS can't fill; inject it: @Inject Caller"),
    /** A channel of which there are no objects. */
    CHANNEL_KIND(47, "@ClientChannel on %s; a channel is an ordinary class that is not abstract"),
    /** A channel that does not say what goes over it. */
    CHANNEL_TYPES(
            48,
            "the class does not say what its channel takes and gives; let it implement"
                    + " Channel<Parameters, In, Out> with classes of your own, or Void, in their places"),
    /** Parameters that are no record. */
    CHANNEL_PARAMETERS(
            49, "the channel's parameters are %s; name a record, whose components tell one instance from another"),
    /** Two channels with one name. */
    CHANNEL_TWICE(
            50, "the channel name '%s' is taken by %s; give one of them a name of its own: @ClientChannel(\"…\")"),
    /** Messages that would be dropped. */
    CHANNEL_DEAF(51, "the channel takes %s, but does nothing with it; override onMessage, or take Void"),
    /** Constraints on a message that would not be checked. */
    MESSAGE_CONSTRAINED(
            52,
            "the message %s has a constraint that stands on no property, where nothing checks it; put it into a record"),

    /** A file that is no document. */
    FILE_MALFORMED(100, "this is no KDL 2.0: %s"),
    /** A form of the file that is not known. */
    FILE_VERSION(
            101,
            "the contract is of version %s, and version 1 is read here; write the file anew, or use the Mizan that wrote it"),
    /** A node, property or argument that means nothing. */
    FILE_UNKNOWN(102, "%s has no %s; %s"),
    /** Something that has to be there. */
    FILE_MISSING(103, "%s lacks %s; write %s"),
    /** A value of the wrong kind. */
    FILE_VALUE(104, "%s has to be %s"),
    /** One name for two things. */
    FILE_TWICE(105, "%s is there twice, first in %s; take one out, or give it another name"),
    /** A name that nothing has. */
    FILE_REFERENCE(106, "there is no %s; declare it, or correct the name"),
    /** A type that can't be understood. */
    FILE_TYPE(107, "\"%s\" is no type: %s"),
    /** A parameter that can't be sent. */
    FILE_PARAMETER(108, "the parameter '%s' %s"),
    /** Two statements that can't both hold. */
    FILE_CONTRADICTION(109, "%s contradicts %s; take one of them out"),

    /** A class that is no bean. */
    NO_BEAN(200, "the class has @Client methods or is a channel, but is no bean; annotate it with @ApplicationScoped"),
    /** A guard that is no bean. */
    GUARD_NO_BEAN(201, "the guard %s is no bean; annotate it with @ApplicationScoped"),
    /** The request seen behind an answer for everyone. */
    REQUEST_VISIBLE(
            202,
            "the context '%s' is kept for everyone, but its functions can see the request: %s; what a result depends"
                    + " on is in its parameters, or take Caller"),
    /** A setting that is wrong. */
    SETTING(203, "%s"),
    /** A persistence unit with a cache that knows nothing of other nodes. */
    SHARED_CACHE(
            204,
            "the persistence unit may have a shared cache of the provider's own, which is stale after updates beside it;"
                    + " write <shared-cache-mode>NONE</shared-cache-mode>"),
    /** What lives longer than the transaction that a kept answer is read in. */
    OLDER_STATE(
            205,
            "the context '%s' is kept, but its functions may read a state that is older than the request: %s; use a"
                    + " @PersistenceContext, which goes with the transaction, or @Cached(never = true)"),
    /** A sender for a channel that there is not. */
    CHANNEL_UNKNOWN(
            206,
            "%s is of no channel; write the parameters and what members are sent of a @ClientChannel class of this"
                    + " application"),
    /** A sender for several channels. */
    CHANNEL_AMBIGUOUS(207, "%s is of several channels: %s; give each a record of parameters of its own"),
    /** What is called, and the library, in several archives. */
    ELSEWHERE(
            208,
            "the class has @Client methods or is a channel, but is in another archive than the library; put both into one WAR:"
                    + " the class into WEB-INF/classes or a jar in WEB-INF/lib, the library's jars into WEB-INF/lib"),
    /** A bean that is not of its own class. */
    NOT_OF_ITS_CLASS(
            209,
            "the bean can't be had by its class; annotate a session bean that has interfaces with @LocalBean, and write the"
                    + " class into @Typed where there is one"),

    /** The caller asked for while an answer for others is made. */
    CALLER_ASKED(
            210,
            "the caller is asked for while an answer for %s is made; take Caller as a parameter of the function, so that"
                    + " its context is kept per caller"),
    /** A guarded function called while an answer for everyone is made. */
    GUARDED_BEHIND_EVERYONE(
            211,
            "a guarded function is called while an answer for everyone is made; give the context a guard of its own, or"
                    + " call what is behind the guard"),
    /** An instance of no context named. */
    UNKNOWN_CONTEXT(
            212,
            "is no context that a function of this application reads, affects or names; annotate the record with"
                    + " @ClientContext and use it in a function"),
    /** No caller whose entries could be stale. */
    NO_REQUEST(213, "there is no request, so there is no caller whose own entries are stale; use also"),
    /** A method at the door that is no function. */
    NO_FUNCTION(214, "is no function: @Client counts only on a public method that the bean class itself declares"),

    /** An application without CDI. */
    CDI_OFF(
            215,
            "the server has CDI off for this application; take bean-discovery-mode=\"none\" out of WEB-INF/beans.xml, or"
                    + " whatever else switches CDI off");

    private final int number;
    private final String template;

    ProblemCode(int number, String template) {
        this.number = number;
        this.template = template;
    }

    /**
     * The id that messages begin with.
     *
     * @return such as {@code MIZ-006}
     */
    public String id() {
        return String.format(Locale.ROOT, "MIZ-%03d", number);
    }

    /**
     * What is said, with places for what is found.
     *
     * @return a format
     */
    public String template() {
        return template;
    }
}
