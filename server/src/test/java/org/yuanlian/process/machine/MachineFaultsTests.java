package org.yuanlian.process.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.lang.reflect.InvocationTargetException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.PlantedFault;
import org.yuanlian.process.Signing;

/// The walks find what is planted into the machine.
class MachineFaultsTests {
    private static final int SEEDS = 3;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("returns what lies beside, too", Course.class, "} else if (above.contains(step.id()) && step.state()", "} else if (step.state()"),
                fault("counts one approval for all", Signing.class, "approved == departments.size()", "approved > 0"),
                fault("lets nobody return a refused step", StepRules.class, "return when(!step.state().isBegun(), ", "return when(!step.state().isBegun() || step.state() == StepState.REFUSED, "),
                fault("frees a step by one of those before it", Course.class, "return step.task().dependsOn().stream()\n                .allMatch", "return step.task().dependsOn().stream()\n                .anyMatch"),
                fault("keeps the round of what it returns", Course.class, "Step.fresh(step.task(), StepState.READY, step.round() + 1)", "Step.fresh(step.task(), StepState.READY, step.round())"),
                fault("forgets what is done where a step is finished", Course.class, "var done = step.ended(StepState.DONE, on);", "var done = step.in(StepState.REFUSED);"));
    }

    private static Arguments fault(String told, Class<?> in, String was, String is) {
        return argumentSet(told, new PlantedFault(in, was, is));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void areFoundByTheWalks(PlantedFault fault) throws Exception {
        assertThat(isFound(fault)).as(fault.toString()).isTrue();
    }

    @Test
    void areNotFoundWhereNothingWasPlanted() throws Exception {
        assertThat(isFound(new PlantedFault(Course.class, "private Course() {}", "private Course() { }"))).isFalse();
    }

    private static boolean isFound(PlantedFault fault) throws Exception {
        var walks = fault.plant().loadClass(MachineProperties.class.getName());
        var constructor = walks.getDeclaredConstructor();
        constructor.setAccessible(true);
        var walk = walks.getDeclaredMethod("keepsItsPromisesOnRandomWalks", long.class);
        walk.setAccessible(true);
        var found = false;
        for (var seed = 1L; seed <= SEEDS && !found; seed++) {
            try {
                walk.invoke(constructor.newInstance(), seed);
            } catch (InvocationTargetException _) {
                found = true;
            }
        }
        return found;
    }
}
