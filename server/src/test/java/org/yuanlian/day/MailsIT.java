package org.yuanlian.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Ledger;

@WithDatabase
class MailsIT {

    @Autowired
    Mails mails;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester web;

    @Test
    void tellsEachPersonOnlyOfTheOwnPlace() throws Exception {
        overdueIn("513332", "石渠项目");
        overdueIn("513333", "色达项目");
        addressed("513332", "shiqu@example.com");
        addressed("513333", "seda@example.com");

        assertThat(mailTo("shiqu@example.com").html()).contains("石渠项目").doesNotContain("色达项目");
        assertThat(mailTo("seda@example.com").html()).contains("色达项目").doesNotContain("石渠项目");
    }

    @Test
    void writesAMessageThatSaysWhatThePageSays() throws Exception {
        overdueIn("513334", "理塘项目");
        addressed("513334", "litang@example.com");

        var eml = new String(mailTo("litang@example.com").eml(), StandardCharsets.US_ASCII).split("\r\n\r\n", 2);
        assertThat(eml[0]).contains("To: <litang@example.com>").contains("MIME-Version: 1.0");
        assertThat(new String(Base64.getMimeDecoder().decode(eml[1]), StandardCharsets.UTF_8)).contains("理塘项目");
        assertThat(Arrays.stream(eml[1].split("\r\n"))).allMatch(line -> line.length() <= 76);
    }

    @Test
    void takesNoAddressThatIsNoneAndForgetsOneThatIsEmptied() {
        var refused = change("513335", "no address");
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("access.email.shape");
        assertThat(change("513335", "batang@example.com")).hasStatusOk().bodyJson().extractingPath("$.email").isEqualTo("batang@example.com");
        assertThat(made()).containsKey("batang@example.com");
        assertThat(change("513335", "")).hasStatusOk().bodyJson().extractingPath("$.email").isNull();
        assertThat(made()).doesNotContainKey("batang@example.com");
    }

    private Mail mailTo(String address) {
        return Objects.requireNonNull(made().get(address), address);
    }

    private Map<String, Mail> made() {
        var asOf = new AsOf(LocalDate.parse("2026-06-01"), AsOf.now(clock).recordedAt().plusSeconds(60));
        return mails.of(asOf).stream().collect(Collectors.toMap(Mail::to, mail -> mail));
    }

    private void overdueIn(String place, String name) throws Exception {
        Scope.EVERYWHERE.call(() -> aProjectIn(place).says("name", "2026-01-02", name).signedOn("2026-01-02", "1000")
                .says("planned-start", "2026-01-02", "2026-05-10").in(ledger));
    }

    private void addressed(String place, String email) {
        assertThat(change(place, email)).hasStatusOk();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult change(String place, String email) {
        web.get().uri("/api/session").with(LoggedIn.as(Role.COUNTY, place)).exchange();
        return web.patch().uri("/api/users/test-county-" + place).contentType("application/json").content("{\"email\":\"%s\"}".formatted(email))
                .with(LoggedIn.as(Role.PROVINCE, "510000")).with(csrf()).exchange();
    }
}
