package org.yuanlian.planted.city;

import org.springframework.modulith.Modulithic;

/// A system of two modules, of which the lower reaches up into the upper.
@Modulithic
public final class City {}
