package org.yuanlian.process;

/// What a department that was asked to countersign has said.
public record Signature(String department, boolean approves, String by) {}
