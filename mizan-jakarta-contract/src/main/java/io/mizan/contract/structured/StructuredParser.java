// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.structured;

import io.mizan.contract.structured.Member.InnerList;
import io.mizan.contract.structured.Member.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses Lists and Items by the algorithms of RFC 9651 §4.2: one mistake fails the whole field. */
public final class StructuredParser {
    private final Cursor in;

    private StructuredParser(String field) {
        this.in = new Cursor(field);
    }

    /**
     * The members of a List; none for an empty field. Several lines of one field are joined by {@code ", "} before.
     *
     * @throws UnparsableField if it is none
     */
    public static List<Member> list(String field) {
        StructuredParser parser = new StructuredParser(field);
        parser.in.skip(" ");
        List<Member> members = parser.members();
        parser.end();
        return members;
    }

    /**
     * An Item.
     *
     * @throws UnparsableField if it is none
     */
    public static Item item(String field) {
        StructuredParser parser = new StructuredParser(field);
        parser.in.skip(" ");
        Item item = parser.item();
        parser.end();
        return item;
    }

    private void end() {
        in.skip(" ");
        if (!in.atEnd()) {
            throw new UnparsableField("something after the value");
        }
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>();
        while (!in.atEnd()) {
            members.add(in.peek() == '(' ? innerList() : item());
            in.skip(" \t");
            if (in.atEnd()) {
                return members;
            }
            in.expect(',');
            in.skip(" \t");
            if (in.atEnd()) {
                throw new UnparsableField("a comma at the end");
            }
        }
        return members;
    }

    private InnerList innerList() {
        in.expect('(');
        List<Item> items = new ArrayList<>();
        in.skip(" ");
        while (!in.take(')')) {
            items.add(item());
            if (in.peek() != ' ' && in.peek() != ')') {
                throw new UnparsableField("no space between items");
            }
            in.skip(" ");
        }
        return new InnerList(items, params());
    }

    private Item item() {
        BareItem value = BareItemParser.parse(in);
        return new Item(value, params());
    }

    private Map<String, BareItem> params() {
        Map<String, BareItem> params = new LinkedHashMap<>();
        while (in.take(';')) {
            in.skip(" ");
            String key = key();
            params.put(key, in.take('=') ? BareItemParser.parse(in) : new BareItem.Bool(true));
        }
        return params;
    }

    private String key() {
        if (!Grammar.startsKey(in.peek())) {
            throw new UnparsableField("no key");
        }
        return in.takeWhile(Grammar::continuesKey);
    }
}
