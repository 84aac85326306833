package org.yuanlian.day;

import static java.util.stream.Collectors.toMap;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Hands messages to the mail server that the configuration names; where it names none, nothing can leave.
@Component
public class Post {
    private final @Nullable JavaMailSender server;

    Post(ObjectProvider<JavaMailSender> server) {
        this.server = server.getIfAvailable();
    }

    public boolean isOpen() {
        return server != null;
    }

    /// Each leaves by itself, so that one bad address holds back nobody else's.
    ///
    /// @return the messages that did not leave, with the reason that the mail server or the connection gave
    public Map<Mail, String> send(List<Mail> mails) {
        var open = Objects.requireNonNull(server, "no mail server is configured");
        var messages = new LinkedHashMap<Object, Mail>();
        for (var mail : mails) {
            messages.put(open.createMimeMessage(new ByteArrayInputStream(mail.eml())), mail);
        }
        try {
            open.send(messages.keySet().toArray(MimeMessage[]::new));
            return Map.of();
        } catch (MailSendException some) {
            messages.keySet().retainAll(some.getFailedMessages().keySet());
            return messages.entrySet().stream()
                    .collect(toMap(Map.Entry::getValue, unsent -> reason(some.getFailedMessages().get(unsent.getKey()))));
        } catch (MailAuthenticationException all) {
            return mails.stream().collect(toMap(mail -> mail, _ -> reason(all)));
        }
    }

    private static String reason(@Nullable Throwable failure) {
        var deepest = NestedExceptionUtils.getMostSpecificCause(Objects.requireNonNull(failure));
        return String.valueOf(deepest.getMessage()).strip();
    }
}
