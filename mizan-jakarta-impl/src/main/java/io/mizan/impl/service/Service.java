// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.service;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean of which an application has one, injected as it is: a request passes two dozen of them, and no client proxy stands
 * between. A stereotype, because an archive that is searched by annotations does not see {@code @Singleton} alone. What
 * applications' beans or interceptors inject is {@code @ApplicationScoped} instead: those may have to be passivated.
 */
@Stereotype
@Singleton
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Service {}
