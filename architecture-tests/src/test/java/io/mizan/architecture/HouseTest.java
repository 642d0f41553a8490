// SPDX-License-Identifier: Apache-2.0
package io.mizan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mizan");

    @ParameterizedTest
    @EnumSource
    void module_uses_only_what_it_stands_on(Module module) {
        classes()
                .that(module.classes())
                .should()
                .onlyDependOnClassesThat(module.mayUse())
                .check(HOUSE);
    }

    @Test
    void every_class_lives_in_one_module_of_the_drawing() {
        assertThat(HOUSE)
                .allSatisfy(
                        type -> assertThat(modulesOf(type)).as(type.getName()).hasSize(1));
    }

    @Test
    void no_package_is_split_between_modules() {
        Map<String, Set<Module>> homes = HOUSE.stream()
                .collect(groupingBy(
                        JavaClass::getPackageName,
                        mapping(type -> modulesOf(type).findFirst().orElseThrow(), toSet())));

        assertThat(homes)
                .allSatisfy((name, modules) -> assertThat(modules).as(name).hasSize(1));
    }

    @Test
    void every_package_says_what_may_be_null() {
        Set<JavaPackage> packages = HOUSE.stream().map(JavaClass::getPackage).collect(toSet());

        assertThat(packages)
                .allSatisfy(it -> assertThat(it.tryGetPackageInfo())
                        .as(it.getName())
                        .hasValueSatisfying(info -> assertThat(info.isAnnotatedWith(NullMarked.class))
                                .isTrue()));
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("(io.mizan..)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void language_of_the_contract_file_knows_no_contract() {
        classes()
                .that()
                .resideInAPackage("io.mizan.kdl..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.mizan.kdl..", "java..", "org.jspecify..")
                .check(HOUSE);
    }

    /** A WAR is deployed again and two WARs share a server: nothing may be left behind in a static field. */
    @Test
    void static_fields_are_final() {
        fields().that().areStatic().should().beFinal().check(HOUSE);
    }

    @Test
    void packages_are_named_for_what_they_are_for() {
        noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..misc..")
                .check(HOUSE);
    }

    private static Stream<Module> modulesOf(JavaClass type) {
        return Stream.of(Module.values()).filter(module -> module.classes().test(type));
    }
}
