package org.yuanlian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuanlian.day.Mail;
import org.yuanlian.day.Mails;
import org.yuanlian.day.Post;
import org.yuanlian.kernel.AsOf;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "day",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the sheet of the day of everyone who has an e-mail address, as a message (.eml) and as a page (.html).",
            "Each is made in that person's own scope. With --send each goes to its address through the configured mail server."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every sheet is written and sent, as asked", "1:failed; what was written or sent stays so", "2:wrong use, or no mail server"})
final class DayCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @Nullable Ways ways;

    static final class Ways {
        @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to; made where it is missing")
        @Nullable Path folder;

        @Option(names = "--send", description = "Send each message to its address")
        boolean send;
    }

    @Option(names = "--on", paramLabel = "DATE", description = "The day, such as 2026-11-22 (default: today in China)")
    @Nullable LocalDate on;

    @Override
    public Integer call() throws IOException {
        var wanted = Objects.requireNonNull(ways);
        try (var context = Application.inside()) {
            var post = context.getBean(Post.class);
            if (wanted.send && !post.isOpen()) {
                throw new ParameterException(command(), "--send needs a mail server: set SPRING_MAIL_HOST");
            }
            var now = AsOf.now(context.getBean(Clock.class));
            var mails = context.getBean(Mails.class).of(on == null ? now : new AsOf(on, now.recordedAt()));
            if (wanted.folder != null) {
                write(mails, Files.createDirectories(wanted.folder));
            }
            return wanted.send ? send(mails, post) : 0;
        }
    }

    private void write(List<Mail> mails, Path into) throws IOException {
        for (var mail : mails) {
            Files.writeString(into.resolve(mail.username() + ".html"), mail.html());
            Files.write(into.resolve(mail.username() + ".eml"), mail.eml());
        }
        tell("day: %d sheets in %s".formatted(mails.size(), into));
    }

    private int send(List<Mail> mails, Post post) {
        var failed = post.send(mails);
        failed.forEach((mail, why) -> tell("day: not sent to %s: %s".formatted(mail.to(), why)));
        tell("day: %d of %d sheets sent".formatted(mails.size() - failed.size(), mails.size()));
        return failed.isEmpty() ? 0 : 1;
    }

    private void tell(String line) {
        command().getOut().println(line);
        command().getOut().flush();
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
