package org.yuanlian.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The stretches in which a clock stood still, one after the other; the last may still last.
public record Suspensions(List<Suspension> all) {
    public static final Suspensions NONE = new Suspensions(List.of());

    /// @throws Refusal where two overlap, or one ends before it began
    public Suspensions {
        all = List.copyOf(all);
        for (var i = 0; i < all.size(); i++) {
            var until = all.get(i).until();
            if (until != null && until.isBefore(all.get(i).from())) {
                throw refusal("clock.suspension.ends-before", all.get(i), until);
            }
            if (i + 1 < all.size() && (until == null || all.get(i + 1).from().isBefore(until))) {
                throw refusal("clock.suspension.overlap", all.get(i + 1), all.get(i).kind());
            }
        }
    }

    public Optional<Suspension> lasting() {
        return all.isEmpty() || all.getLast().until() != null ? Optional.empty() : Optional.of(all.getLast());
    }

    public boolean isStopped() {
        return lasting().isPresent();
    }

    public boolean has(SuspensionKind kind) {
        return all.stream().anyMatch(one -> one.kind() == kind);
    }

    public boolean covers(LocalDate day) {
        return all.stream().anyMatch(one -> one.covers(day));
    }

    /// @throws Refusal where it stands still already, or `on` lies before the last one ended
    public Suspensions stop(SuspensionKind kind, LocalDate on) {
        lasting().ifPresent(one -> {
            throw refusal("clock.stopped.twice", one, one.from());
        });
        return new Suspensions(Stream.concat(all.stream(), Stream.of(new Suspension(kind, on, null))).toList());
    }

    /// @throws Refusal where it runs
    public Suspensions resume(LocalDate on) {
        var last = lasting().orElseThrow(() -> new Refusal(Problem.of("clock.runs.already", "clock", on.toString())));
        var resumed = new ArrayList<>(all);
        resumed.set(all.size() - 1, new Suspension(last.kind(), last.from(), on));
        return new Suspensions(resumed);
    }

    /// As it was at the end of a day: what was ended later still lasted, what began later is not there.
    public Suspensions asOf(LocalDate on) {
        return new Suspensions(all.stream()
                .filter(one -> !one.from().isAfter(on))
                .map(one -> one.until() != null && one.until().isAfter(on)
                        ? new Suspension(one.kind(), one.from(), null)
                        : one)
                .toList());
    }

    private static Refusal refusal(String code, Suspension about, Object argument) {
        return new Refusal(Problem.of(code, about.kind().name(), about.from().toString(), argument));
    }
}
