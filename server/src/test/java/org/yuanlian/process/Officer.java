package org.yuanlian.process;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.yuanlian.Yuanlian;

/// An officer at a machine of his own: a process that finishes a step and can be killed while it does.
final class Officer {
    private static final String ACTS = "acts";
    private static final String DONE = "done";

    private Officer() {}

    /// @param arguments the data folder, the case, and the version that he has seen
    public static void main(String[] arguments) {
        try (var inside = new SpringApplicationBuilder(Yuanlian.class)
                .web(WebApplicationType.NONE)
                .run("--spring.main.lazy-initialization=true", "--logging.level.root=off", "--yuanlian.home=" + arguments[0])) {
            var cases = inside.getBean(Cases.class);
            if (Boolean.parseBoolean(arguments[3])) {
                CaseFixtures.as(() -> cases.find(UUID.fromString(arguments[1])));
            }
            System.out.println(ACTS);
            var decided = CaseFixtures.as(() -> cases.act(
                    UUID.fromString(arguments[1]), Long.parseLong(arguments[2]), new Command.Finish("eia", null, null, "批准"),
                    Acting.now("经办人", null)));
            System.out.println(decided instanceof Decided.Accepted ? DONE : decided);
        }
    }

    /// @param reads whether he has read the case there before, so that it is remembered and not read again
    static Process atWork(Path home, UUID id, long seen, boolean reads) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        java, "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", classPath, Officer.class.getName(),
                        home.toString(), id.toString(), Long.toString(seen), Boolean.toString(reads)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Waits until he is about to act.
    static void awaitAct(Process officer) throws Exception {
        var line = officer.inputReader().readLine();
        while (line != null && !line.equals(ACTS)) {
            line = officer.inputReader().readLine();
        }
    }

    static boolean wasTold(Process officer) {
        return officer.inputReader().lines().anyMatch(DONE::equals);
    }
}
