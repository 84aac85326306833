package org.yuanlian.simulation;

/// Around where everything is played: somewhere within 龙泉驿区, on no particular plant.
final class Place {
    static final double LATITUDE = 30.560;
    static final double LONGITUDE = 104.265;

    private Place() {}
}
