// SPDX-License-Identifier: Apache-2.0
package io.mizan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Locale;
import java.util.Set;

/**
 * The drawing: each deployed module, the modules it stands on, and the libraries it may use. An arrow that is not here is
 * a mistake, in the code or here. The leaves (tests, examples, benchmarks) are never deployed and stand on anything.
 */
enum Module {
    API,
    CONTRACT,
    IMPL,
    CACHE,
    SSR,
    VIEWS,
    CODEGEN,
    MAVEN_PLUGIN;

    private String folder() {
        return this == MAVEN_PLUGIN ? "mizan-maven-plugin" : "mizan-jakarta-" + name().toLowerCase(Locale.ROOT);
    }

    private Set<Module> standsOn() {
        return switch (this) {
            case API -> Set.of();
            case CONTRACT, VIEWS -> Set.of(API);
            case IMPL, CACHE, SSR, CODEGEN -> Set.of(API, CONTRACT);
            case MAVEN_PLUGIN -> Set.of(CODEGEN);
        };
    }

    private DescribedPredicate<JavaClass> libraries() {
        return switch (this) {
            case API -> jakartaAnnotations();
            case CONTRACT ->
                jakartaAnnotations().or(resideInAnyPackage("jakarta.json..", "javax.crypto..", "org.jose4j.."));
            case IMPL -> resideInAnyPackage("jakarta..", "javax..", "org.eclipse.microprofile..", "org.jose4j..");
            case CACHE ->
                resideInAnyPackage(
                        "jakarta..",
                        "javax..",
                        "org.eclipse.microprofile..",
                        "org.infinispan..",
                        "org.jgroups..",
                        "io.reactivex..");
            case SSR -> resideInAnyPackage("jakarta..", "javax..", "org.eclipse.microprofile..");
            case VIEWS -> resideInAnyPackage("jakarta..", "org.eclipse.krazo..");
            case CODEGEN ->
                resideInAnyPackage(
                        "javax.annotation.processing..",
                        "javax.lang.model..",
                        "javax.tools..",
                        "com.sun.source..",
                        "jakarta.validation..",
                        "org.hibernate.validator..",
                        "picocli..");
            case MAVEN_PLUGIN -> resideInAnyPackage("org.apache.maven..");
        };
    }

    /** The classes of this module: those that come out of its folder or its jar. */
    DescribedPredicate<JavaClass> classes() {
        String path = "/" + folder() + "/";
        return describe(
                "live in " + this,
                type -> type.getSource()
                        .filter(source -> source.getUri().toString().contains(path))
                        .isPresent());
    }

    /** All that the classes of this module may name. */
    DescribedPredicate<JavaClass> mayUse() {
        DescribedPredicate<JavaClass> allowed =
                classes().or(libraries()).or(resideInAnyPackage("java..", "org.jspecify.."));
        for (Module module : standsOn()) {
            allowed = allowed.or(module.classes());
        }
        return ofElements(allowed).as("belong to what %s may use", this);
    }

    /** An array is allowed where its elements are. */
    private static DescribedPredicate<JavaClass> ofElements(DescribedPredicate<JavaClass> allowed) {
        return describe("", type -> {
            JavaClass element = type.getBaseComponentType();
            return element.isPrimitive() || allowed.test(element);
        });
    }

    private static DescribedPredicate<JavaClass> jakartaAnnotations() {
        return resideInAnyPackage("jakarta..").and(describe("annotations", JavaClass::isAnnotation));
    }
}
