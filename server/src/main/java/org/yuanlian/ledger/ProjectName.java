package org.yuanlian.ledger;

/// What a project is called.
public record ProjectName(String code, String name, boolean demo) {}
