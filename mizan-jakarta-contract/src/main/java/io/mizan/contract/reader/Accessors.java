// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a bean and its supertypes, nearest first, have for one property. */
final class Accessors {

    private @Nullable TypeUse getter;
    private @Nullable TypeUse field;
    private final List<TypeUse> setters = new ArrayList<>();
    private boolean fieldReadable;
    private boolean fieldWritable;
    private Annotations onGetter = Annotations.NONE;
    private Annotations onSetter = Annotations.NONE;
    private Annotations onField = Annotations.NONE;
    private String doc = "";

    void getter(MethodDeclaration method, TypeUse type) {
        getter = getter == null ? type : getter;
        onGetter = onGetter.inheriting(method.annotations());
        doc = doc.isEmpty() ? method.doc() : doc;
    }

    void setter(MethodDeclaration method, TypeUse type) {
        setters.add(type);
        onSetter = onSetter.inheriting(method.annotations())
                .inheriting(method.parameters().get(0).annotations());
    }

    void field(MemberDeclaration declared, TypeUse type) {
        if (field == null) {
            field = type;
            fieldReadable = declared.modifiers().contains(Modifier.PUBLIC)
                    && !declared.modifiers().contains(Modifier.TRANSIENT);
            fieldWritable = fieldReadable && !declared.modifiers().contains(Modifier.FINAL);
            onField = declared.annotations();
            doc = doc.isEmpty() ? declared.doc() : doc;
        }
    }

    /** The property; {@code @JsonbTransient} closes the way that it stands on, on a field both. */
    Optional<BeanProperties.Found> property(String name) {
        boolean hidden = onField.has(Words.JSONB_TRANSIENT);
        boolean readable = (getter != null || fieldReadable) && !hidden && !onGetter.has(Words.JSONB_TRANSIENT);
        boolean writable = !hidden && !onSetter.has(Words.JSONB_TRANSIENT) && settable();
        TypeUse type = type();
        Annotations annotations = onGetter.and(onSetter).and(onField);
        return type != null && (readable || writable)
                ? Optional.of(new BeanProperties.Found(name, type, annotations, readable, writable, doc))
                : Optional.empty();
    }

    private @Nullable TypeUse type() {
        if (getter != null) {
            return getter;
        }
        return setters.isEmpty() ? field : setters.get(0);
    }

    /** A setter of another type than the property's is none of its. */
    private boolean settable() {
        TypeUse type = type();
        if (type == null || setters.isEmpty()) {
            return fieldWritable
                    && type != null
                    && field != null
                    && field.erased().equals(type.erased());
        }
        return setters.stream().anyMatch(s -> s.erased().equals(type.erased()));
    }
}
