package org.yuanlian.perception.facts;

import org.yuanlian.perception.FactType;

/// A measured value where it stands.
///
/// @param number where the figure itself begins
/// @param head where the words that name the counted thing may begin, behind the unit
record Quantity(FactType type, int number, int end, int head, String value, String unit, String op) {}
