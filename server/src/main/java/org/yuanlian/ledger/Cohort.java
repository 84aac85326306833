package org.yuanlian.ledger;

/// What projects are put together by, so that a rate means something.
public enum Cohort {
    CITY,
    COUNTY,
    PARK,
    YEAR,
    EVENT,
    CHAIN,
    INDUSTRY
}
