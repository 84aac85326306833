package org.yuanlian.ledger;

/// The four rates, and the stage that their numerators have reached.
public enum RateKind {
    PERFORMANCE(Stage.PERFORMED),
    START(Stage.STARTED),
    PRODUCTION(Stage.PRODUCING),
    FUNDING(Stage.PERFORMED);

    private final Stage stage;

    RateKind(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }
}
