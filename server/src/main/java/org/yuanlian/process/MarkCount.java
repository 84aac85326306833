package org.yuanlian.process;

/// How often a department shows each sign, beside how much it finished.
public record MarkCount(
        String department, long finished, long sameMinute, long night, long documentEarlier, long identical) {}
