package org.yuanlian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuanlian.day.Mail;
import org.yuanlian.day.Mails;
import org.yuanlian.kernel.AsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "day",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the sheet of the day of everyone who has an e-mail address, as a message (.eml) and as a page (.html).",
            "Each is made in that person's own scope. Nothing is sent."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every sheet is written", "1:failed; what was written stays", "2:wrong use"})
final class DayCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to; made where it is missing")
    @Nullable Path folder;

    @Option(names = "--on", paramLabel = "DATE", description = "The day, such as 2026-11-22 (default: today in China)")
    @Nullable LocalDate on;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var into = Files.createDirectories(Objects.requireNonNull(folder));
        try (var context = Application.inside()) {
            var now = AsOf.now(context.getBean(Clock.class));
            var mails = context.getBean(Mails.class).of(on == null ? now : new AsOf(on, now.recordedAt()));
            for (var mail : mails) {
                write(mail, into);
            }
            out.printf("day: %d sheets in %s%n", mails.size(), into);
            out.flush();
        }
        return 0;
    }

    private static void write(Mail mail, Path into) throws IOException {
        Files.writeString(into.resolve(mail.username() + ".html"), mail.html());
        Files.write(into.resolve(mail.username() + ".eml"), mail.eml());
    }
}
