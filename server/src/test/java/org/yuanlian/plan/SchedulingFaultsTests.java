package org.yuanlian.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.PlantedFault;
import org.yuanlian.plan.schedule.Backward;
import org.yuanlian.plan.schedule.Forward;

/// The properties of schedules find what is planted into the scheduling.
class SchedulingFaultsTests {
    private static final int SEEDS = 300;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("waits for the last named alone", Forward.class, "ready = end.isAfter(ready) ? end : ready;", "ready = end;"),
                fault("waits for the first to be done", Forward.class, "end.isAfter(ready) ? end : ready;", "ready.equals(start) || end.isBefore(ready) ? end : ready;"),
                fault("starts nothing before the plan's second worked day", Forward.class, "var ready = start;", "var ready = start.plusDays(1);"),
                fault("forgets that a leg follows the one before it", Forward.class, "leg.end(day, calendar)", "leg.end(begin, calendar)"),
                fault("lets the last of those that wait decide the slack", Backward.class, "begin.isBefore(end) ? begin : end", "begin.isAfter(end) ? begin : end"),
                fault("reckons the slack of a step without its own term", Backward.class, "day = leg.latestBegin(day, calendar);", "day = leg.latestBegin(day, calendar).plusDays(1);"),
                fault("takes the step that ends first for what was waited for", Scheduling.class, "end.isAfter(latest)", "end.isBefore(latest)"),
                fault("counts slack in days of the week", Scheduling.class, "return calendar.workingDaysBetween(run.begin(), begin);", "return (int) java.time.temporal.ChronoUnit.DAYS.between(run.begin(), begin);"),
                fault("adds what an item takes longer in front of nothing", Scheduling.class, "if (more > 0) {", "if (more > 1) {"));
    }

    private static Arguments fault(String told, Class<?> in, String was, String is) {
        return argumentSet(told, new PlantedFault(in, was, is));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findTheFault(PlantedFault fault) throws Exception {
        assertThat(isFound(fault)).as(fault.toString()).isTrue();
    }

    @Test
    void findNothingWhereNothingWasPlanted() throws Exception {
        assertThat(isFound(new PlantedFault(Forward.class, "var ready = start;", "var ready = start; "))).isFalse();
    }

    private static boolean isFound(PlantedFault fault) throws Exception {
        var properties = fault.plant().loadClass(SchedulingProperties.class.getName());
        var constructor = properties.getDeclaredConstructor();
        constructor.setAccessible(true);
        var found = false;
        for (var property : Arrays.stream(properties.getDeclaredMethods()).filter(each -> each.isAnnotationPresent(Property.class)).toList()) {
            property.setAccessible(true);
            for (var seed = 0; seed < SEEDS && !found; seed++) {
                found = fails(property, constructor.newInstance(), new Random(seed));
            }
        }
        return found;
    }

    private static boolean fails(Method property, Object of, Random random) throws IllegalAccessException {
        try {
            if (property.getParameterCount() == 1) {
                property.invoke(of, random);
            } else {
                property.invoke(of, random, 1 + random.nextInt(9));
            }
            return false;
        } catch (InvocationTargetException _) {
            return true;
        }
    }
}
