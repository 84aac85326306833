package org.yuanlian.registry;

import java.util.List;

/// An industrial chain that offices sort projects by. The official list is not published in one place:
/// what is not verified waits to be compared with it.
public record Chain(
        String code,
        String name,
        String nameEn,
        List<String> aliases,
        String leadingIndustry,
        String source,
        boolean verified) {}
