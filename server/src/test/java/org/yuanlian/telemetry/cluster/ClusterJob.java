package org.yuanlian.telemetry.cluster;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/// A process that hands the pipeline to a cluster, and ends when the pipeline has.
final class ClusterJob {
    private ClusterJob() {}

    /// Hands over and waits.
    ///
    /// @param arguments port of the cluster, tanks, seconds, seed, folder of checkpoints, folder of lines, folders of logs
    public static void main(String[] arguments) throws Exception {
        var farm = new TankFarm(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        var logs = List.of(arguments).subList(6, arguments.length);
        var environment = StreamExecutionEnvironment.createRemoteEnvironment(
                "127.0.0.1", Integer.parseInt(arguments[0]), settings(Path.of(arguments[4])));
        environment.setParallelism(logs.size());
        environment.fromSource(
                        new LogSource(logs, TankFarm.ALLOWANCE.lateMillis()), WatermarkStrategy.noWatermarks(), "logs",
                        TypeInformation.of(Recorded.class))
                .keyBy(recorded -> TankFarm.tank(recorded.point().series()))
                .process(new Machines(farm))
                .sinkTo(new Lines(Path.of(arguments[5])));
        var result = environment.execute("alarms");
        System.out.println(result.getNetRuntime());
    }

    private static Configuration settings(Path checkpoints) {
        var settings = new Configuration();
        settings.setString("execution.checkpointing.interval", "500ms");
        settings.setString("execution.checkpointing.storage", "filesystem");
        settings.setString("execution.checkpointing.dir", checkpoints.toUri().toString());
        settings.setString("state.backend.type", "hashmap");
        settings.setString("restart-strategy.type", "fixed-delay");
        settings.setString("restart-strategy.fixed-delay.attempts", "50");
        settings.setString("restart-strategy.fixed-delay.delay", "200ms");
        // So that nothing is written by Kryo, which would open up the JDK.
        settings.setString("pipeline.generic-types", "false");
        return settings;
    }
}
