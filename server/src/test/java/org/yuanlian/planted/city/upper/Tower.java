package org.yuanlian.planted.city.upper;

import org.yuanlian.planted.city.lower.Ground;

public record Tower(Ground ground) {}
