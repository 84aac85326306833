package org.yuanlian.search.engine;

/// How far an index has come: written with what it marks, so that after a fall both are there or neither.
///
/// @param edition of the way in which things are indexed, of the database, and of what is in no table
/// @param whole false while it is being built
/// @param upTo all changes of transactions before this one are in it
public record Mark(String edition, boolean whole, long upTo) {}
