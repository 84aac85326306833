package org.yuanlian.asset;

/// What a watched thing is.
public enum AssetKind {
    ENTERPRISE,
    /// 装置: where something is made.
    PLANT,
    TANK,
    /// 排口: where something is let out, into the air or the water.
    STACK,
    /// 馈线: by which power comes.
    FEEDER,
    ROAD,
    /// 卡口: where people and vehicles come in.
    GATE,
    BUILDING,
    AREA
}
