package org.yuanlian.telemetry.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.rule.Watch;

/// The rules of one object, kept by the engine. Points wait until none before them can come in time any more; then they are read in
/// the order of their moments.
///
/// Tells a line of every alarm when it is final, of every point that came too late to be read, and at last how many were taken.
public final class Machines extends KeyedProcessFunction<Integer, Recorded, String> {
    static final String ALARM = "alarm ";
    static final String LATE = "late ";
    static final String TAKEN = "taken ";

    private final TankFarm farm;
    private transient List<List<Watch>> watches;
    private transient MapState<Long, List<Point>> waiting;
    private transient MapState<Integer, Machine> machines;
    private transient ValueState<Long> taken;

    Machines(TankFarm farm) {
        this.farm = farm;
    }

    @Override
    public void open(OpenContext context) {
        var runtime = getRuntimeContext();
        watches = farm.watchesByTank();
        waiting = runtime.getMapState(new MapStateDescriptor<>("waiting", Types.LONG, Types.LIST(TypeInformation.of(Point.class))));
        machines = runtime.getMapState(new MapStateDescriptor<>("machines", Types.INT, TypeInformation.of(Machine.class)));
        taken = runtime.getState(new ValueStateDescriptor<>("taken", Types.LONG));
    }

    @Override
    public void processElement(Recorded recorded, Context context, Collector<String> out) throws Exception {
        var point = recorded.point();
        var before = taken.value();
        taken.update(before == null ? 1 : before + 1);
        context.timerService().registerEventTimeTimer(farm.until());
        if (TankFarm.isTooLate(recorded.recordedAt(), point)) {
            out.collect(LATE + point);
            return;
        }
        var said = waiting.get(point.at());
        waiting.put(point.at(), said == null ? List.of(point) : withWhatHolds(said, point));
        context.timerService().registerEventTimeTimer(point.at());
    }

    private static List<Point> withWhatHolds(List<Point> said, Point later) {
        var holding = new ArrayList<>(said);
        holding.removeIf(earlier -> earlier.series() == later.series() && holdsOver(later, earlier));
        if (holding.stream().noneMatch(earlier -> earlier.series() == later.series())) {
            holding.add(later);
        }
        holding.sort(Comparator.comparingInt(Point::series));
        return holding;
    }

    private static boolean holdsOver(Point later, Point earlier) {
        return Holding.holdsOver(
                later.value(), Readings.tag(later.quality(), later.origin()), earlier.value(), Readings.tag(earlier.quality(), earlier.origin()));
    }

    @Override
    public void onTimer(long at, OnTimerContext context, Collector<String> out) throws Exception {
        var points = Objects.requireNonNullElse(waiting.get(at), List.<Point>of());
        waiting.remove(at);
        var mine = watches.get(context.getCurrentKey());
        Consumer<Alarm> told = alarm -> out.collect(ALARM + alarm);
        for (int i = 0; i < mine.size(); i++) {
            var watch = mine.get(i);
            var before = machines.get(i);
            var after = (before == null ? new Machine(watch.rule().start(), null) : before).step(watch, at, points, told);
            if (after != before) {
                machines.put(i, after);
                askAgain(watch.rule().due(after.state()), context);
            }
        }
        if (at == farm.until()) {
            tellTheRest(out);
        }
    }

    /// Beyond the instant by which one asks, the course of time would go on for ever.
    private void askAgain(long due, OnTimerContext context) {
        if (due <= farm.until()) {
            context.timerService().registerEventTimeTimer(due);
        }
    }

    private void tellTheRest(Collector<String> out) throws Exception {
        for (var machine : machines.values()) {
            if (machine.open() != null) {
                out.collect(ALARM + machine.open());
            }
        }
        out.collect(TAKEN + taken.value());
    }
}
