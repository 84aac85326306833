package org.yuanlian.eventlog;

import java.time.Instant;

/// The value of an attribute, of one of the types of XES.
public sealed interface Value {
    record Text(String text) implements Value {}

    record Time(Instant at) implements Value {}

    record Whole(long number) implements Value {}

    record Real(double number) implements Value {}

    record Flag(boolean so) implements Value {}

    record Id(String id) implements Value {}

    /// As a person would write it.
    default String words() {
        return switch (this) {
            case Text(var text) -> text;
            case Time(var at) -> at.toString();
            case Whole(var number) -> Long.toString(number);
            case Real(var number) -> Double.toString(number);
            case Flag(var so) -> Boolean.toString(so);
            case Id(var id) -> id;
        };
    }
}
