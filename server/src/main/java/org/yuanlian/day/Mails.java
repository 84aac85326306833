package org.yuanlian.day;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Mailboxes;
import org.yuanlian.access.Recipient;
import org.yuanlian.access.Permission;
import org.yuanlian.kernel.AsOf;

/// Makes the sheet of the day for everyone who has an e-mail address, each in that person's own scope.
@Component
public class Mails {
    private final Mailboxes mailboxes;
    private final Day day;
    private final DayPaper paper;
    private final String from;

    Mails(Mailboxes mailboxes, Day day, DayPaper paper, @Value("${yuanlian.mail.from:yuanlian@localhost}") String from) {
        this.mailboxes = mailboxes;
        this.day = day;
        this.paper = paper;
        this.from = from;
    }

    public List<Mail> of(AsOf asOf) {
        return Caller.system("day").get(mailboxes::recipients).stream()
                .filter(one -> one.account().role().permissions().contains(Permission.READ))
                .map(one -> mail(one, asOf))
                .toList();
    }

    private Mail mail(Recipient recipient, AsOf asOf) {
        return recipient.account().at("day").get(() -> {
            var sheet = day.of(asOf);
            return new Mail(
                    recipient.account().username(), from, recipient.email(), DayPaper.title(sheet), paper.html(sheet), sheet.madeAt());
        });
    }
}
