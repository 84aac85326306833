package org.yuanlian.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// Against a mail server that is real but for its mailboxes.
class PostTests {
    private static final Mail SHIQU = mailTo("shiqu@example.com", "石渠县", "<h1>石渠项目逾期</h1>");
    private static final Mail SEDA = mailTo("seda@example.com", "色达县", "<h1>色达项目逾期</h1>");
    private static final Mail NOWHERE = mailTo("no address", "无", "<p>无</p>");

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    private ApplicationContextRunner configured = new ApplicationContextRunner();

    @BeforeEach
    void open() {
        mailServer.start();
        configured = closed().withPropertyValues(
                "spring.mail.host=localhost", "spring.mail.port=" + mailServer.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        mailServer.stop();
    }

    @Test
    void bringsEveryoneTheOwnSheetAsItStands() {
        configured.run(context -> assertThat(context.getBean(Post.class).send(List.of(SHIQU, SEDA))).isEmpty());
        var arrived = mailServer.getReceivedMessagesForDomain("shiqu@example.com");
        assertThat(arrived).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("石渠县");
            assertThat(message.getFrom()).extracting(Object::toString).containsExactly("Yuanlian <office@example.com>");
            assertThat(message.getContentType()).startsWith("text/html");
            assertThat(message.getContent()).asString().startsWith("<h1>石渠项目逾期</h1>");
        });
        assertThat(mailServer.getReceivedMessages()).hasSize(2);
    }

    @Test
    void holdsNobodyBackForAnAddressThatIsNone() {
        configured.run(context -> assertThat(context.getBean(Post.class).send(List.of(NOWHERE, SEDA))).containsOnlyKeys(NOWHERE));
        assertThat(mailServer.getReceivedMessagesForDomain("seda@example.com")).hasSize(1);
    }

    @Test
    void saysOfEachThatItDidNotLeaveWhenTheServerIsGone() {
        var port = mailServer.getSmtp().getPort();
        mailServer.stop();
        configured.run(context -> assertThat(context.getBean(Post.class).send(List.of(SHIQU, SEDA)))
                .containsOnlyKeys(SHIQU, SEDA)
                .hasEntrySatisfying(SEDA, why -> assertThat(why).containsAnyOf("refused", String.valueOf(port))));
    }

    @Test
    void saysOfEachThatItDidNotLeaveWhenTheServerLetsNobodyIn() {
        mailServer.setUser("office@example.com", "right");
        configured
                .withPropertyValues("spring.mail.username=office@example.com", "spring.mail.password=wrong")
                .run(context -> assertThat(context.getBean(Post.class).send(List.of(SHIQU, SEDA))).containsOnlyKeys(SHIQU, SEDA));
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    void isClosedWhereNoServerIsNamed() {
        closed().run(context -> assertThat(context.getBean(Post.class).isOpen()).isFalse());
        configured.run(context -> assertThat(context.getBean(Post.class).isOpen()).isTrue());
    }

    private static ApplicationContextRunner closed() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withBean(Post.class);
    }

    private static Mail mailTo(String address, String subject, String html) {
        return new Mail(address, "office@example.com", address, subject, html, Instant.parse("2026-06-01T00:00:00Z"));
    }
}
