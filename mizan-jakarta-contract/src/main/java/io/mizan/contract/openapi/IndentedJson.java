// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.json.CanonicalJson;
import io.mizan.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/** JSON to be read in a diff: a member or element a line, in the order of the value, indented by two blanks. */
final class IndentedJson {

    private final StringBuilder out = new StringBuilder();

    private IndentedJson() {}

    static String write(Json json) {
        IndentedJson writer = new IndentedJson();
        writer.value(json, "\n");
        return writer.out.append('\n').toString();
    }

    private void value(Json json, String line) {
        if (json instanceof Json.Obj object && !object.members().isEmpty()) {
            members(object, line + "  ");
            out.append(line).append('}');
        } else if (json instanceof Json.Arr array && !array.elements().isEmpty()) {
            elements(array, line + "  ");
            out.append(line).append(']');
        } else {
            out.append(new String(CanonicalJson.write(json), StandardCharsets.UTF_8));
        }
    }

    private void members(Json.Obj object, String line) {
        out.append('{');
        Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Json> member = members.next();
            out.append(line);
            value(new Json.Str(member.getKey()), line);
            out.append(": ");
            value(member.getValue(), line);
            out.append(members.hasNext() ? "," : "");
        }
    }

    private void elements(Json.Arr array, String line) {
        out.append('[');
        Iterator<Json> elements = array.elements().iterator();
        while (elements.hasNext()) {
            out.append(line);
            value(elements.next(), line);
            out.append(elements.hasNext() ? "," : "");
        }
    }
}
