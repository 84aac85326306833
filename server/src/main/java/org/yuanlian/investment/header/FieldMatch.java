package org.yuanlian.investment.header;

/// How well a header fits a field.
///
/// @param confidence 1 for the same words, less for similar ones
/// @param reason in words for the person who checks the mapping
record FieldMatch(Field field, double confidence, String reason) {}
