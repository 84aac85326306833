package org.yuanlian.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yuanlian.transfer.Transfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Reads a backup into an empty data folder and compares it, row by row.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The backup, a ZIP file.")
    private Path file = Path.of("yuanlian-backup.zip");

    @Override
    public Integer call() throws Exception {
        try (var context = Application.inside()) {
            context.getBean(Transfer.class).restore(file, System.out::println);
        }
        System.out.println("restore: " + file);
        return 0;
    }
}
