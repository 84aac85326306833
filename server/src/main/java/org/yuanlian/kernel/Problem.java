package org.yuanlian.kernel;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong, told so that a person can mend it.
///
/// @param code stable name of the fault, `module.subject.fault`; its meaning never changes
/// @param where the place: a file and line, a sheet with row and column, a field
/// @param value what stood there, as it was written
/// @param what the cause, in one sentence
/// @param maybe the cure, or null where none is known
/// @param words from which cause and cure can be told in another [Language]; null where they were written in one
public record Problem(
        String code, String where, String value, String what, @Nullable String maybe, @Nullable Words words) {

    /// A problem for those who run or declare the system, in English only.
    public Problem(String code, String where, String value, String what, @Nullable String maybe) {
        this(code, where, value, what, maybe, null);
    }

    /// @param key of its words: the code, followed by `#` and a word where one code has several texts
    public static Problem of(String key, String where, String value, Object... arguments) {
        return of(Words.of(key, arguments), where, value);
    }

    public static Problem of(Words words, String where, String value) {
        return new Problem(
                words.code(), where, value, Language.ENGLISH.what(words), Language.ENGLISH.maybe(words), words);
    }

    @Override
    public String toString() {
        return Language.ENGLISH.print(this);
    }
}
