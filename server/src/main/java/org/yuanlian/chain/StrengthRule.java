package org.yuanlian.chain;

import java.util.List;

/// From when on a node counts as weak, complete or strong. Only firms in the province count.
///
/// @param weakUpTo how many firms at most make a node weak; none make it lacking
/// @param strongFrom how many firms at least make it strong
/// @param strongNeeds the roles of which one must be among them
/// @param radiusKilometres of the circle within which suppliers are looked for, unless another is asked for
public record StrengthRule(int weakUpTo, int strongFrom, List<Role> strongNeeds, int radiusKilometres) {}
