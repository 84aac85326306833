package org.yuanlian.search;

/// What lies so far from a point in degrees of WGS-84, or nearer.
public record Circle(double lon, double lat, double km) {}
