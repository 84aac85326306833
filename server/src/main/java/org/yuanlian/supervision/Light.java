package org.yuanlian.supervision;

/// How a project stands by one rule, in the order of concern. `NONE` where the rule does not apply or
/// nothing has been reported: never as good as green.
public enum Light {
    NONE,
    GREEN,
    BLUE,
    YELLOW,
    RED
}
