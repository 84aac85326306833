package org.yuanlian.supervision;

import java.util.Map;

/// How many projects a rule lights in each colour.
public record LightCount(LightRule rule, Map<Light, Long> projects) {

    public long of(Light light) {
        return projects.getOrDefault(light, 0L);
    }
}
