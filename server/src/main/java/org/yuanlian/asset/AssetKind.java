package org.yuanlian.asset;

import java.util.Arrays;
import java.util.Optional;

/// What a watched thing is.
public enum AssetKind {
    ENTERPRISE("企业"),
    /// Where something is made.
    PLANT("装置"),
    TANK("储罐"),
    /// Where something is let out, into the air or the water.
    STACK("排口"),
    /// By which power comes.
    FEEDER("馈线"),
    ROAD("道路"),
    /// Where people and vehicles come in.
    GATE("卡口"),
    BUILDING("建筑"),
    AREA("区域");

    private final String chinese;

    AssetKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// By its name in this program, or by its Chinese one.
    public static Optional<AssetKind> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(name) || one.chinese.equals(name)).findFirst();
    }
}
