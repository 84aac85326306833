package org.yuanlian.access;

/// Whom a sheet is made for. It is made inside `account.at(…)`, never in the scope of who asks for it.
public record Recipient(Account account, String email) {}
