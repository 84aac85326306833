package org.yuanlian.ledger;

/// By what a list of projects is put in order.
public enum Order {
    AMOUNT,
    SIGNED,
    NAME,
    STAGE,
    RECORDED,
    OVERDUE
}
