package org.yuanlian.search;

/// How the trades, nodes and chains are written that a thing is about.
public final class Subjects {
    private Subjects() {}

    /// @param code of GB/T 4754 without the letter of its section
    public static String trade(String code) {
        return "trade:" + code;
    }

    public static String node(String chain, String node) {
        return "node:" + chain + "/" + node;
    }

    public static String chain(String code) {
        return "chain:" + code;
    }
}
