package org.yuanlian.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yuanlian.transfer.Transfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes all rows and all evidence to one file, as of one moment. A running server goes on.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The backup, a ZIP file.")
    private Path file = Path.of("yuanlian-backup.zip");

    @Override
    public Integer call() throws Exception {
        try (var context = Application.inside()) {
            context.getBean(Transfer.class).backup(file, System.out::println);
        }
        System.out.println("backup: " + file);
        return 0;
    }
}
