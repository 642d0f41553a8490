// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.header;

import io.mizan.contract.name.WireName;
import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Everything;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import io.mizan.contract.scope.ScopeValue;
import io.mizan.contract.structured.BareItem;
import io.mizan.contract.structured.Member;
import io.mizan.contract.structured.Member.Item;
import io.mizan.contract.structured.StructuredParser;
import io.mizan.contract.structured.StructuredWriter;
import io.mizan.contract.structured.UnparsableField;
import io.mizan.contract.text.JsonForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The field {@code X-Mizan-Invalidate} (protocol §5): {@code owner;owner_id=5, owner_list}.
 *
 * <p>What can't be read is everything, never nothing.
 */
public final class InvalidateHeader {
    /** The field's name. */
    public static final String NAME = "X-Mizan-Invalidate";

    /** The longest value that is written, in bytes. */
    public static final int MAX_LENGTH = 1024;

    private static final int MAX_INTEGER_DIGITS = 15;

    private InvalidateHeader() {}

    /** Which contexts and shared parameters a reader knows. */
    public interface Known {
        /** Takes every name. */
        Known ALL = new Known() {
            @Override
            public boolean context(String name) {
                return true;
            }

            @Override
            public boolean shared(String context, String param) {
                return true;
            }
        };

        /** Whether there is such a context. */
        boolean context(String name);

        /** Whether that parameter of that context is shared. */
        boolean shared(String context, String param);
    }

    /**
     * The field's value; empty where nothing was made stale and the field is not sent. Over 1,024 bytes the scopes are
     * dropped, and if that is not enough it is {@code *}.
     */
    public static String write(Invalidations invalidations) {
        String full = writeUnlimited(invalidations);
        if (full.length() <= MAX_LENGTH) {
            return full;
        }
        String bare = writeUnlimited(invalidations.widened());
        return bare.length() <= MAX_LENGTH ? bare : "*";
    }

    static String writeUnlimited(Invalidations invalidations) {
        return StructuredWriter.list(
                invalidations.entries().stream().map(InvalidateHeader::item).toList());
    }

    /** What the lines of one field say; an absent field has none. */
    public static Invalidations read(List<String> lines, Known known) {
        try {
            List<Affected> affected = new ArrayList<>();
            for (Member member : StructuredParser.list(String.join(", ", lines))) {
                if (!(member instanceof Item item) || !(item.value() instanceof BareItem.Token token)) {
                    return Invalidations.EVERYTHING;
                }
                affected(token.value(), item.params(), known).ifPresent(affected::add);
            }
            return Invalidations.of(affected);
        } catch (UnparsableField e) {
            return Invalidations.EVERYTHING;
        }
    }

    private static Item item(Affected affected) {
        Map<String, BareItem> params = new LinkedHashMap<>();
        if (!(affected instanceof Scope scope)) {
            return new Item(new BareItem.Token("*"), params);
        }
        scope.params().forEach((name, value) -> params.put(name, bareItem(value)));
        String caller = scope.caller();
        if (caller != null) {
            params.put(WireName.CALLER, new BareItem.Str(caller));
        }
        return new Item(new BareItem.Token(scope.context()), params);
    }

    private static BareItem bareItem(ScopeValue value) {
        String text = value.text();
        if (value.form() == JsonForm.BOOLEAN) {
            return new BareItem.Bool(text.equals("true"));
        }
        if (value.form() == JsonForm.INTEGER && text.length() - (text.startsWith("-") ? 1 : 0) <= MAX_INTEGER_DIGITS) {
            return new BareItem.Int(Long.parseLong(text));
        }
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return printable ? new BareItem.Str(text) : new BareItem.Display(text);
    }

    private static Optional<Affected> affected(String context, Map<String, BareItem> params, Known known) {
        if (context.equals("*")) {
            return Optional.of(new Everything());
        }
        if (!Scope.isName(context) || !known.context(context)) {
            return Optional.empty();
        }
        Map<String, ScopeValue> values = new LinkedHashMap<>();
        params.forEach((name, item) -> {
            if (Scope.isName(name) && !name.equals(WireName.CALLER) && known.shared(context, name)) {
                value(item).ifPresent(value -> values.put(name, value));
            }
        });
        Optional<String> caller = Optional.ofNullable(params.get(WireName.CALLER))
                .flatMap(InvalidateHeader::value)
                .map(ScopeValue::text);
        return Optional.of(new Scope(context, values, caller.orElse(null)));
    }

    private static Optional<ScopeValue> value(BareItem item) {
        if (item instanceof BareItem.Int integer) {
            return Optional.of(ScopeValue.integer(integer.value()));
        }
        if (item instanceof BareItem.Bool bool) {
            return Optional.of(ScopeValue.bool(bool.value()));
        }
        if (item instanceof BareItem.Decimal decimal) {
            BigDecimal value = decimal.value();
            return Optional.of(ScopeValue.string(
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString()));
        }
        return text(item).map(ScopeValue::string);
    }

    private static Optional<String> text(BareItem item) {
        if (item instanceof BareItem.Str string) {
            return Optional.of(string.value());
        }
        if (item instanceof BareItem.Display display) {
            return Optional.of(display.value());
        }
        return item instanceof BareItem.Token token ? Optional.of(token.value()) : Optional.empty();
    }
}
