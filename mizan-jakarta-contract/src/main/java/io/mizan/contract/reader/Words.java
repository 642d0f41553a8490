// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import java.util.Map;
import java.util.Set;

/** The names of the annotations and types that the reader knows; no class of theirs is ever loaded. */
final class Words {

    static final String CLIENT = "io.mizan.Client";
    static final String CLIENT_CONTEXT = "io.mizan.ClientContext";
    static final String CLIENT_CHANNEL = "io.mizan.ClientChannel";
    static final String CHANNEL = "io.mizan.Channel";
    static final String CHANNEL_MEMBER = "io.mizan.Channel$Member";
    static final String CLIENT_PARAM = "io.mizan.ClientParam";
    static final String AFFECTS_PARAM = "io.mizan.AffectsParam";
    static final String CACHED = "io.mizan.Cached";
    static final String CALLER = "io.mizan.Caller";
    static final String GUARD = "io.mizan.Guard";
    static final String EVERYTHING = "io.mizan.Everything";
    static final String CLIENT_ERROR = "io.mizan.ClientError";

    static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    static final String DENY_ALL = "jakarta.annotation.security.DenyAll";
    static final String DECLARE_ROLES = "jakarta.annotation.security.DeclareRoles";
    static final String DEFAULT_VALUE = "jakarta.ws.rs.DefaultValue";
    static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    static final String PATH = "jakarta.ws.rs.Path";
    static final String CONTROLLER = "jakarta.mvc.Controller";
    static final String CONSTRAINT = "jakarta.validation.Constraint";
    static final String CONSTRAINTS = "jakarta.validation.constraints.";
    static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";
    static final String VALID = "jakarta.validation.Valid";

    static final String JSONB_PROPERTY = "jakarta.json.bind.annotation.JsonbProperty";
    static final String JSONB_TRANSIENT = "jakarta.json.bind.annotation.JsonbTransient";
    static final String JSONB_TYPE_INFO = "jakarta.json.bind.annotation.JsonbTypeInfo";
    static final String JSONB_TYPE_ADAPTER = "jakarta.json.bind.annotation.JsonbTypeAdapter";
    static final String JSONB_NUMBER_FORMAT = "jakarta.json.bind.annotation.JsonbNumberFormat";
    static final String JSONB_DATE_FORMAT = "jakarta.json.bind.annotation.JsonbDateFormat";
    static final String JSONB_CREATOR = "jakarta.json.bind.annotation.JsonbCreator";
    static final String JSONB_ADAPTER = "jakarta.json.bind.adapter.JsonbAdapter";

    /** JSON-B annotations with code behind them that the contract can't see into. */
    static final Set<String> JSONB_OPAQUE = Set.of(
            "jakarta.json.bind.annotation.JsonbTypeSerializer",
            "jakarta.json.bind.annotation.JsonbTypeDeserializer",
            "jakarta.json.bind.annotation.JsonbVisibility");

    static final Set<String> ENTITY = Set.of("jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");

    static final Set<String> ASYNCHRONOUS = Set.of(
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Future",
            "java.util.concurrent.Flow$Publisher",
            "org.reactivestreams.Publisher",
            "io.smallrye.mutiny.Uni",
            "io.smallrye.mutiny.Multi",
            "jakarta.ejb.Asynchronous",
            "jakarta.enterprise.concurrent.Asynchronous",
            "org.eclipse.microprofile.faulttolerance.Asynchronous",
            "jakarta.ws.rs.container.AsyncResponse",
            "kotlin.coroutines.Continuation");

    /** What only an address can give out. */
    static final Set<String> PAGES =
            Set.of("jakarta.ws.rs.core.Response", "jakarta.ws.rs.core.StreamingOutput", "io.mizan.ClientPage");

    static final Set<String> LISTS = Set.of(
            "java.util.List",
            "java.util.Collection",
            "java.lang.Iterable",
            "java.util.SequencedCollection",
            "java.util.ArrayList",
            "java.util.LinkedList");
    static final Set<String> SETS = Set.of(
            "java.util.Set",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.SequencedSet",
            "java.util.EnumSet");
    static final Set<String> SORTED_SETS = Set.of("java.util.SortedSet", "java.util.NavigableSet", "java.util.TreeSet");
    static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.SequencedMap",
            "java.util.EnumMap");
    static final Set<String> SORTED_MAPS = Set.of("java.util.SortedMap", "java.util.NavigableMap", "java.util.TreeMap");
    static final Set<String> JSON_VALUES = Set.of(
            "jakarta.json.JsonValue",
            "jakarta.json.JsonObject",
            "jakarta.json.JsonArray",
            "jakarta.json.JsonStructure",
            "jakarta.json.JsonString",
            "jakarta.json.JsonNumber");

    /** Annotations that say where a resource method's argument comes from and what it is called there. */
    static final Set<String> NAMED_SOURCES = Set.of(
            "jakarta.ws.rs.PathParam",
            "jakarta.ws.rs.QueryParam",
            "jakarta.ws.rs.FormParam",
            "jakarta.ws.rs.HeaderParam",
            "jakarta.ws.rs.CookieParam",
            "jakarta.ws.rs.MatrixParam");

    static final Map<String, String> BOXED = Map.of(
            "int", "Integer",
            "long", "Long",
            "short", "Short",
            "byte", "Byte",
            "double", "Double",
            "float", "Float",
            "boolean", "Boolean",
            "char", "Character");

    /** The codes of the protocol's own problems (section 7). */
    static final Set<String> OWN_CODES = Set.of(
            "malformed",
            "invalid_parameter",
            "unauthenticated",
            "csrf",
            "method_not_allowed",
            "too_large",
            "uri_too_long",
            "unsupported_media_type",
            "stale_client",
            "internal");

    private Words() {}

    /** Whether a class is of the JDK or of Jakarta EE. */
    static boolean isPlatform(String className) {
        return className.startsWith("java.") || className.startsWith("jakarta.") || className.startsWith("javax.");
    }

    /** Whether a class is of this library, such as {@code Caller}. */
    static boolean isLibrary(String className) {
        return className.startsWith("io.mizan.") && className.lastIndexOf('.') == "io.mizan".length();
    }

    /** Whether a class of the JDK is a collection or a map, or a start for one. */
    static boolean isCollection(String className) {
        return LISTS.contains(className)
                || SETS.contains(className)
                || SORTED_SETS.contains(className)
                || MAPS.contains(className)
                || SORTED_MAPS.contains(className)
                || className.startsWith("java.util.Abstract");
    }
}
