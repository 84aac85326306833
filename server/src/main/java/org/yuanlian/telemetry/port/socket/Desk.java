package org.yuanlian.telemetry.port.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Attendance;
import org.yuanlian.device.Doorkeeper;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;
import org.yuanlian.telemetry.port.wire.Reading;

/// What all ports do alike: ask who it is, give measures their numbers, hand on, and count what was wrong.
public final class Desk {
    /// Clocks in the field are minutes off; what lies further ahead is no measurement.
    static final Duration AHEAD = Duration.ofMinutes(5);
    private static final long JUMP = Duration.ofMinutes(10).toMillis();
    private final Intake intake;
    private final Doorkeeper doorkeeper;
    private final SeriesBook book;
    private final Attendance attendance;
    private final Clock clock;
    private final Executor workers;
    private final Map<Protocol, Map<Kind, Long>> strangersFaults = new EnumMap<>(Protocol.class);
    private final Map<UUID, Conversation<?>> speaking = new ConcurrentHashMap<>();

    public Desk(Intake intake, Doorkeeper doorkeeper, SeriesBook book, Attendance attendance, Clock clock, Executor workers) {
        this.intake = intake;
        this.doorkeeper = doorkeeper;
        this.book = book;
        this.attendance = attendance;
        this.clock = clock;
        this.workers = workers;
        for (var protocol : Protocol.values()) {
            strangersFaults.put(protocol, new ConcurrentHashMap<>());
        }
    }

    /// Asks the register, away from the event loop.
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(() -> Caller.system("ports").get(question), workers);
    }

    public Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    /// A device speaks on one connection at a time, the latest.
    void speaks(Speaker speaker, Conversation<?> conversation) {
        var before = speaking.put(speaker.device(), conversation);
        if (before != null && before != conversation) {
            before.takenOver();
        }
    }

    void fellSilent(Speaker speaker, Conversation<?> conversation) {
        speaking.remove(speaker.device(), conversation);
    }

    /// Cuts off whoever speaks as the device.
    public void cutOff(UUID device) {
        var conversation = speaking.remove(device);
        if (conversation != null) {
            conversation.cutOff();
        }
    }

    public int speaking(Protocol protocol) {
        return (int) speaking.values().stream().filter(one -> one.protocol() == protocol).count();
    }

    public void tell(Protocol protocol, @Nullable UUID device, Fault fault) {
        if (device == null) {
            Objects.requireNonNull(strangersFaults.get(protocol)).merge(fault.kind(), 1L, Long::sum);
        } else {
            attendance.trouble(device, fault.kind().code(), fault.value());
        }
    }

    /// What was wrong on connections that had not said yet whose they are.
    public Map<Kind, Long> faultsOfStrangers(Protocol protocol) {
        return Map.copyOf(Objects.requireNonNull(strangersFaults.get(protocol)));
    }

    void heard(Speaker speaker) {
        attendance.heard(speaker.device(), 0);
    }

    /// Hands on all of the readings or none of them, behind what the speaker said before.
    public CompletableFuture<Outcome> handOn(Speaker speaker, List<Reading> readings, Origin origin) {
        var fault = fault(speaker, readings, origin);
        if (fault != null) {
            return refuse(speaker, fault);
        }
        if (speaker.last().isDone() && knows(speaker, readings)) {
            return take(speaker, readings, origin);
        }
        var handed = speaker.last().handle((_, _) -> 0).thenCompose(_ -> number(speaker, readings, origin));
        speaker.handedOn(handed);
        return handed.thenCompose(Function.identity()).exceptionally(cause -> failed(speaker, cause));
    }

    private static boolean knows(Speaker speaker, List<Reading> readings) {
        var numbers = speaker.numbers();
        for (var reading : readings) {
            if (!numbers.containsKey(reading.measure())) {
                return false;
            }
        }
        return true;
    }

    /// What lies further ahead than a clock in the field may be wrong.
    public Optional<Fault> ahead(List<Reading> readings) {
        return Optional.ofNullable(ahead(latest(readings), clock.millis()));
    }

    private static @Nullable Fault ahead(long latest, long now) {
        return latest > now + AHEAD.toMillis() ? new Fault(Kind.FUTURE, Instant.ofEpochMilli(latest).toString()) : null;
    }

    private static long latest(List<Reading> readings) {
        long latest = Long.MIN_VALUE;
        for (var reading : readings) {
            latest = Math.max(latest, reading.at());
        }
        return latest;
    }

    private @Nullable Fault fault(Speaker speaker, List<Reading> readings, Origin origin) {
        long now = clock.millis();
        long latest = latest(readings);
        var ahead = ahead(latest, now);
        if (ahead != null) {
            return ahead;
        }
        if (origin == Origin.DEVICE && !readings.isEmpty()) {
            var before = speaker.offset(latest - now);
            if (before != null && Math.abs(latest - now - before) > JUMP) {
                attendance.trouble(speaker.device(), Kind.JUMP.code(), Duration.ofMillis(latest - now - before).toString());
            }
        }
        return null;
    }

    /// Gives measures their numbers before anything is said of them: all of them or none.
    public CompletableFuture<Outcome> name(Speaker speaker, Set<String> measures) {
        return ask(() -> book.numbers(speaker.device(), measures))
                .thenCompose(numbers -> {
                    speaker.learn(numbers);
                    return numbers.keySet().containsAll(measures)
                            ? CompletableFuture.completedFuture(Outcome.TAKEN)
                            : refuse(speaker, new Fault(Kind.SERIES, without(measures, numbers)));
                })
                .exceptionally(cause -> failed(speaker, cause));
    }

    /// Done when the readings have been handed on or refused; what comes of them is known later. So the next message waits for
    /// the register and not for the disk.
    private CompletableFuture<CompletableFuture<Outcome>> number(Speaker speaker, List<Reading> readings, Origin origin) {
        if (knows(speaker, readings)) {
            return CompletableFuture.completedFuture(take(speaker, readings, origin));
        }
        var measures = readings.stream().map(Reading::measure).collect(Collectors.toSet());
        return ask(() -> book.numbers(speaker.device(), measures)).thenApply(numbers -> {
            speaker.learn(numbers);
            return numbers.keySet().containsAll(measures)
                    ? take(speaker, readings, origin)
                    : refuse(speaker, new Fault(Kind.SERIES, without(measures, numbers)));
        });
    }

    private static String without(Set<String> measures, Map<String, Integer> numbers) {
        return measures.stream().filter(measure -> !numbers.containsKey(measure)).sorted().collect(Collectors.joining(" "));
    }

    private CompletableFuture<Outcome> refuse(Speaker speaker, Fault fault) {
        attendance.trouble(speaker.device(), fault.kind().code(), fault.value());
        return CompletableFuture.completedFuture(Outcome.REFUSED);
    }

    private CompletableFuture<Outcome> take(Speaker speaker, List<Reading> readings, Origin origin) {
        var points = new ArrayList<Point>(readings.size());
        for (var reading : readings) {
            var number = Objects.requireNonNull(speaker.numbers().get(reading.measure()), reading.measure());
            points.add(new Point(number, reading.at(), reading.value(), reading.quality(), origin));
        }
        return intake.take(points)
                .thenApply(_ -> {
                    attendance.heard(speaker.device(), points.size());
                    return Outcome.TAKEN;
                })
                .exceptionally(cause -> failed(speaker, cause));
    }

    private Outcome failed(Speaker speaker, Throwable cause) {
        attendance.trouble(speaker.device(), Kind.INTAKE.code(), String.valueOf(cause.getMessage()));
        return Outcome.FAILED;
    }
}
