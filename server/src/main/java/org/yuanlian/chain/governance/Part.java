package org.yuanlian.chain.governance;

/// What part somebody plays in the governance of a chain.
public enum Part {
    /// 链长
    CHIEF,
    /// 副链长
    DEPUTY,
    /// 牵头部门
    LEAD_DEPARTMENT,
    /// 配合部门
    COOPERATING_DEPARTMENT,
    /// 主要承载地
    MAIN_PLACE,
    /// 协同发展地
    COOPERATING_PLACE;

    /// Whether a place plays it, and no person or office.
    public boolean isOfAPlace() {
        return this == MAIN_PLACE || this == COOPERATING_PLACE;
    }
}
