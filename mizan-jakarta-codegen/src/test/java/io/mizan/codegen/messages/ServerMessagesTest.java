// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.model.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerMessagesTest {

    /** All that is wrong with it is said by the server's own validator. */
    record Wrong(
            @NotBlank String blank,
            @Null String none,
            @NotEmpty String empty,
            @Size(min = 2, max = 80) String size,
            @Size(max = 3) String longOne,
            @Min(5) long min,
            @Max(9_007_199_254_740_993L) long max,
            @DecimalMin(value = "0.5", inclusive = false) BigDecimal low,
            @DecimalMin("0.5") BigDecimal lower,
            @DecimalMax("0.1") BigDecimal high,
            @Digits(integer = 3, fraction = 2) BigDecimal digits,
            @Positive int positive,
            @NegativeOrZero int negative,
            @Email String mail,
            @Pattern(regexp = "[a-z]{2,3}\\$") String pattern,
            @AssertTrue boolean terms,
            @Past LocalDate past,
            @NotBlank(message = "Please say who you are.") String literal,
            @Size(max = 3, message = "{owner.name.long}") String own,

            @Min(value = 7, message = "{unknown.key} {value}") int unknown) {}

    private static final Wrong WRONG = new Wrong(
            " ",
            "some",
            "",
            "1",
            "1234",
            1,
            Long.MAX_VALUE,
            new BigDecimal("0.5"),
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("1234.5"),
            0,
            1,
            "nobody",
            "A",
            false,
            LocalDate.MAX,
            "",
            "1234",
            0);

    private static final int COMPONENTS = Wrong.class.getRecordComponents().length;

    @TempDir
    Path folder;

    private URLClassLoader application() throws IOException {
        Files.writeString(folder.resolve("ValidationMessages.properties"), """
                owner.name.long={owner.name} has at most {max} ${max == 1 ? 'letter' : 'letters'}
                owner.name=The name
                jakarta.validation.constraints.Past.message=must have been
                """);
        Files.writeString(folder.resolve("ValidationMessages_de.properties"), """
                owner.name.long={owner.name} hat höchstens {max} ${max == 1 ? 'Buchstaben' : 'Buchstaben'}
                owner.name=Der Name
                io.mizan.form.type=ist keine Zahl
                """);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ServerMessagesTest.class.getClassLoader());
    }

    /** What a server says: its validator in the language of the caller, with the application's class loader. */
    private static Set<ConstraintViolation<Wrong>> violations(Locale locale, ClassLoader application) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            MessageInterpolator own = factory.getMessageInterpolator();
            Validator validator = factory.usingContext()
                    .messageInterpolator(new InLanguage(own, locale))
                    .getValidator();
            return validator.validate(WRONG);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private record InLanguage(MessageInterpolator own, Locale locale) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return own.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale other) {
            return own.interpolate(template, context, other);
        }
    }

    /** As the contract has it: nothing that stands at its default, and whole numbers all of one type. */
    private static Constraint constraint(ConstraintViolation<Wrong> violation) {
        TreeMap<String, Object> attributes = new TreeMap<>();
        var descriptor = violation.getConstraintDescriptor();
        Class<?> annotation = descriptor.getAnnotation().annotationType();
        descriptor.getAttributes().forEach((name, value) -> {
            if (value instanceof String || value instanceof Boolean || value instanceof Number) {
                attributes.put(name, value instanceof Integer number ? (Object) number.longValue() : value);
            }
        });
        attributes.remove("message", "{" + annotation.getName() + ".message}");
        Constraint all = new Constraint(annotation.getSimpleName(), attributes);
        return new Constraint(all.code(), all.said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-AT", "en", "en-GB", "fr", "es", "it", "ja", "pl", "pt-BR", "tr", "zh-CN"})
    void message_isWhatTheServersValidatorSays(String tag) throws IOException {
        Locale locale = Locale.forLanguageTag(tag);
        try (URLClassLoader application = application()) {
            ServerMessages messages = new ServerMessages(locale, application);

            Set<ConstraintViolation<Wrong>> violations = violations(locale, application);

            assertThat(violations)
                    .hasSize(COMPONENTS)
                    .allSatisfy(violation -> assertThat(messages.of(constraint(violation)))
                            .as(violation.getPropertyPath().toString())
                            .contains(violation.getMessage()));
        }
    }

    @Test
    void messageOfTheApplication_comesFirst() throws IOException {
        try (URLClassLoader application = application()) {
            ServerMessages messages = new ServerMessages(Locale.GERMAN, application);
            TreeMap<String, Object> attributes = new TreeMap<>();
            attributes.put("max", 3L);
            attributes.put("message", "{owner.name.long}");

            assertThat(messages.of(new Constraint("Size", attributes))).contains("Der Name hat höchstens 3 Buchstaben");
            assertThat(messages.of(new Constraint("Past", new TreeMap<>()))).contains("must have been");
            assertThat(messages.ofBrowser("type")).isEqualTo("ist keine Zahl");
            assertThat(messages.ofBrowser("required")).isEqualTo("muss angegeben werden");
        }
    }

    @Test
    void languageThatNobodyKnows_isEnglishOnEveryMachine() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        try (URLClassLoader nothing = new URLClassLoader(new URL[0])) {
            ServerMessages messages = new ServerMessages(Locale.forLanguageTag("ga"), nothing);

            assertThat(messages.of(new Constraint("NotBlank", new TreeMap<>()))).contains("must not be blank");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void constraintThatIsNotTheSpecifications_hasNoMessage() throws IOException {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0])) {
            assertThat(new ServerMessages(Locale.ENGLISH, nothing).of(new Constraint("Odd", new TreeMap<>())))
                    .isEmpty();
        }
    }
}
