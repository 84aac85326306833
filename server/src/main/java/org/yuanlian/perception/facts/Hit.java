package org.yuanlian.perception.facts;

/// A word of the lexicon where it stands in an article.
record Hit(int start, int end, Term term) {}
