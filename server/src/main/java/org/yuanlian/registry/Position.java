package org.yuanlian.registry;

import java.math.BigDecimal;

/// A point in degrees of WGS-84.
public record Position(BigDecimal lon, BigDecimal lat) {}
