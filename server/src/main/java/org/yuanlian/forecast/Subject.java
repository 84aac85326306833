package org.yuanlian.forecast;

/// What is forecast; of each there is a model of its own.
public enum Subject {
    STAGE("forecast_fit"),
    STEP("step_forecast_fit");

    private final String table;

    Subject(String table) {
        this.table = table;
    }

    public String table() {
        return table;
    }
}
