package org.yuanlian.forecast.hazard;

/// A question with what became of it, as far as it was watched.
///
/// @param doneAt when it was done; positive infinity where it was not while it was watched
/// @param until the moment up to which it was watched
public record Watched(Question question, double doneAt, double until) {

    public boolean isDecided() {
        return doneAt <= question.deadline() || until >= question.deadline();
    }

    public boolean missed() {
        if (!isDecided()) {
            throw new IllegalStateException("Not decided yet: " + question.id());
        }
        return doneAt > question.deadline();
    }

    /// The same, known only up to an earlier moment.
    public Watched knownAt(double moment) {
        return new Watched(question, doneAt <= moment ? doneAt : Double.POSITIVE_INFINITY, Math.min(until, moment));
    }
}
