package org.yuanlian.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// Cases as a plan would open them.
public final class CaseFixtures {
    public static final Place LONGQUANYI = new Place("510112");

    private CaseFixtures() {}

    public static NewStep aStep(String id, String... before) {
        return new NewStep(
                id, new Text("环节" + id, "step " + id), "dept-" + id, Term.working(20), Term.working(5), List.of(before), Signing.NONE);
    }

    public static NewStep countersigned(String id, Signing signing, String... before) {
        var plain = aStep(id, before);
        return new NewStep(
                id, plain.title(), plain.department(), plain.statutory(), plain.promised(), plain.dependsOn(), signing);
    }

    public static NewCase aCase(NewStep... steps) {
        return aCase(null, steps);
    }

    public static NewCase aCase(@Nullable UUID subject, NewStep... steps) {
        return aCase(subject, Map.of("land", "NEW", "hazardous", "false"), steps);
    }

    public static NewCase aCase(@Nullable UUID subject, Map<String, String> facts, NewStep... steps) {
        return new NewCase(
                "approval-plan", LONGQUANYI, "龙泉驿区电池材料项目审批方案", subject, "approvals/items", 1,
                Sha256.of(new byte[] {1}), facts, Arrays.asList(steps), true);
    }

    public static <T> T as(Callable<T> work) {
        return call(Caller.system("test"), work);
    }

    public static <T> T asCounty(String place, Callable<T> work) {
        return call(new Caller("county", "county", Role.COUNTY, new Place(place), null, ""), work);
    }

    private static <T> T call(Caller by, Callable<T> work) {
        try {
            return by.call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static Instant morning(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(AsOf.ZONE).toInstant();
    }
}
