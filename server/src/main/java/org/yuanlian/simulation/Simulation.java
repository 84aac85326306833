package org.yuanlian.simulation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Plays a park to a server on this machine, each device on its own connection, and ends by itself.
public final class Simulation {
    private static final int MOST_AT_ONCE = 32;
    private static final int TRIES = 3;
    private final Clock clock;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    public Simulation(Clock clock) {
        this.clock = clock;
    }

    /// @param devices how many of the demonstration's play
    /// @param length of the time of the park, which runs `speed` times as fast as ours
    /// @param share of messages with which something goes wrong
    /// @param stranger whether one plays too that nobody admitted
    public record Play(int devices, long seed, Duration length, double speed, double share, boolean stranger) {}

    /// Where the server listens, on loopback.
    public record Address(int mqtt, int hj212, int jt808) {}

    /// Who was heard once comes back however long the server is away; who never was gives up.
    ///
    /// @param tally counts while it plays
    public void play(Play play, Address address, Tally tally) {
        var time = ParkTime.over(play.length(), play.speed(), clock.instant());
        try (var stage = Executors.newVirtualThreadPerTaskExecutor()) {
            players(play, address).forEach(player -> stage.submit(() -> perform(player, play, time, tally)));
        }
    }

    private static List<Player> players(Play play, Address address) {
        var roles = new ArrayList<>(Cast.all().subList(0, Math.min(play.devices(), Cast.all().size())));
        if (play.stranger()) {
            roles.add(Cast.stranger());
        }
        return roles.stream().map(role -> player(role, play, address)).toList();
    }

    private static Player player(Cast.Role role, Play play, Address address) {
        return switch (role.kind()) {
            case MONITOR -> new MonitorPlayer(role, play.seed(), play.share(), at(address.hj212()));
            case VEHICLE -> new VehiclePlayer(role, play.seed(), play.share(), at(address.jt808()));
            case SENSOR -> new SensorPlayer(role, play.seed(), play.share(), at(address.mqtt()));
            case TAG -> new TagPlayer(role, play.seed(), play.share(), at(address.mqtt()));
            case METER -> new MeterPlayer(role, play.seed(), play.share(), at(address.mqtt()));
            case COUNTER -> new CounterPlayer(role, play.seed(), play.share(), at(address.mqtt()));
        };
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private Void perform(Player player, Play play, ParkTime time, Tally tally) throws InterruptedException {
        var isConnected = false;
        var wasHeard = false;
        var tries = 0;
        var end = time.parkBeganAt().plus(play.length());
        var at = time.parkBeganAt();
        for (var number = 0; at.isBefore(end) && (wasHeard || tries < TRIES); number++, at = at.plus(player.every())) {
            var wait = time.until(at, clock.instant());
            if (wait.isPositive()) {
                Thread.sleep(wait);
            }
            room.acquire();
            try {
                if (!isConnected) {
                    player.connect();
                    isConnected = true;
                }
                player.step(at, number, tally);
                wasHeard = true;
                tries = 0;
            } catch (IOException _) {
                tally.turnedAway();
                player.disconnect();
                isConnected = false;
                tries++;
            } finally {
                room.release();
            }
        }
        player.disconnect();
        return null;
    }
}
