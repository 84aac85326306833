package org.yuanlian.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.yuanlian.simulation.Cast;
import org.yuanlian.simulation.Simulation;
import org.yuanlian.simulation.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Plays a park to the server on this machine, over its real sockets, and ends by itself.",
            "The devices are those of the demonstration; one that nobody admitted waits in quarantine."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:something was acknowledged", "1:nothing was: maybe no server runs, or one without the demonstration", "2:wrong use"})
final class SimulateCommand implements Callable<Integer> {
    private static final double FASTEST = 3600;
    private static final int TOLD_EVERY_SECONDS = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--devices", description = "How many of the demonstration's devices play (default: all).")
    private int devices = Cast.all().size();

    @Option(names = "--minutes", description = "How much of the park's time is played (default ${DEFAULT-VALUE}).")
    private int minutes = 30;

    @Option(
            names = "--speed",
            description = {
                "How many times as fast as ours the park's time runs (default ${DEFAULT-VALUE}: it is played live).",
                "What runs faster lies in the past, so that rules find devices silent which are only late."
            })
    private double speed = 1;

    @Option(names = "--mishaps", description = "With which share of messages something goes wrong (default ${DEFAULT-VALUE}).")
    private double mishaps = 0.02;

    @Option(names = "--seed", description = "The same seed says the same (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--no-stranger", description = "Without the device that nobody admitted.")
    private boolean noStranger;

    @Option(names = "--mqtt", description = "Port of MQTT (default ${DEFAULT-VALUE}).")
    private int mqtt = 1883;

    @Option(names = "--hj212", description = "Port of HJ 212 (default ${DEFAULT-VALUE}).")
    private int hj212 = 9212;

    @Option(names = "--jt808", description = "Port of JT/T 808 (default ${DEFAULT-VALUE}).")
    private int jt808 = 9808;

    @Override
    public Integer call() {
        if (devices < 1 || minutes < 1 || minutes > 1_440 || speed < 1 || speed > FASTEST || mishaps < 0 || mishaps > 1) {
            throw new ParameterException(
                    spec.commandLine(), "At least one device and minute, at most a day, 1 to %d times as fast, a share of 0 to 1.".formatted((int) FASTEST));
        }
        var play = new Simulation.Play(devices, seed, Duration.ofMinutes(minutes), speed, mishaps, !noStranger);
        var tally = new Tally();
        try (var progress = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon(true).factory())) {
            progress.scheduleAtFixedRate(() -> System.err.println("  " + tally), TOLD_EVERY_SECONDS, TOLD_EVERY_SECONDS, TimeUnit.SECONDS);
            new Simulation(Clock.systemUTC()).play(play, new Simulation.Address(mqtt, hj212, jt808), tally);
            progress.shutdownNow();
        }
        System.out.println(tally);
        return tally.answered() > 0 ? 0 : 1;
    }
}
