package org.yuanlian.kernel;

import java.util.Arrays;
import java.util.List;

/// What is to be said, in no language yet.
///
/// @param key the code of the problem, followed by `#` and a word of its own where one code has several texts
/// @param arguments fill the places `{0}`, `{1}` … of the text; the cure is left out where one of its own is empty
public record Words(String key, List<String> arguments) {

    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String key, Object... arguments) {
        return new Words(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String code() {
        var mark = key.indexOf('#');
        return mark < 0 ? key : key.substring(0, mark);
    }
}
