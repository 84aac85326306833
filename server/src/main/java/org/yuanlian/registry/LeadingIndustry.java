package org.yuanlian.registry;

/// An industry that the province's plans put first.
public record LeadingIndustry(String code, String name, String nameEn, String source, boolean verified) {}
