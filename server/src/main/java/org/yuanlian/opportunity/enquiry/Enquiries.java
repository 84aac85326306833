package org.yuanlian.opportunity.enquiry;

import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.Throttle;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.Opportunity;
import org.yuanlian.opportunity.OpportunityList;
import org.yuanlian.opportunity.Stranger;
import org.yuanlian.opportunity.enquiry.Enquiry.Act;
import org.yuanlian.opportunity.enquiry.Enquiry.Contact;
import org.yuanlian.opportunity.enquiry.Enquiry.Event;
import org.yuanlian.opportunity.listing.Listing;
import org.yuanlian.registry.HolidayNotices;

/// Enquiries: anybody asks of what is public, a firm of what is meant for firms; the office answers against the
/// promised clock; who asked follows by a secret link, of which only the hash is kept.
@Component
public class Enquiries {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 120;
    private static final int SECRET_BYTES = 24;
    private static final Place PROVINCE = new Place("510000");
    private final EnquiryDesk desk;
    private final OpportunityList list;
    private final HolidayNotices notices;
    private final Clock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();
    private final Throttle perOpportunity = new Throttle(60, Duration.ofHours(1), TimeMeter.SYSTEM_MILLISECONDS);

    Enquiries(EnquiryDesk desk, OpportunityList list, HolidayNotices notices, Clock clock, Ids ids) {
        this.desk = desk;
        this.list = list;
        this.notices = notices;
        this.clock = clock;
        this.ids = ids;
    }

    /// The same at another time, for what is made up to have been asked then.
    public Enquiries at(Clock then) {
        return new Enquiries(desk, list, notices, then, ids);
    }

    /// @param contact how to reach who asks; all of it may be left out, since the link shows the answer
    public record Asked(String body, Contact contact) {}

    /// @param secret by which who asked follows; it is told once
    public record Received(String secret, Timed enquiry) {}

    /// @param address where the request came from
    /// @throws Refusal where it is not on the list, or the words are not in order, or too many have asked
    public Received ask(UUID opportunity, Asked asked, String address) {
        var caller = Caller.bound().filter(each -> each.role() == Role.ENTERPRISE).orElse(null);
        refuseFaults(asked);
        var now = AsOf.now(clock);
        var listing = (caller == null
                        ? Stranger.get(() -> list.one(opportunity, Audience.PUBLIC, now))
                        : list.one(opportunity, Audience.FIRMS, now))
                .filter(Listing::isListed)
                .orElseThrow(() -> new Refusal(Problem.of("opportunity.enquiry.closed", "opportunity", opportunity.toString())));
        if (perOpportunity.take(opportunity.toString()).isPresent()) {
            throw new Refusal(Problem.of("opportunity.enquiry.many", "opportunity", listing.opportunity().no()));
        }
        var secret = secret();
        var enquiry = enquiry(listing.opportunity(), asked, caller == null ? null : caller.uscc(), now.validOn());
        Stranger.across(enquiry.place(), address, () -> desk.receive(enquiry, hash(secret)));
        return new Received(secret, timed(enquiry));
    }

    private Enquiry enquiry(Opportunity opportunity, Asked asked, @Nullable String uscc, LocalDate today) {
        var offer = opportunity.offer();
        return new Enquiry(
                ids.next(), opportunity.id(), opportunity.no(), offer.title(), opportunity.place(), uscc, asked.body().strip(), offer.answerDays(),
                today, clock.instant(), opportunity.demo(), asked.contact().isEmpty() ? null : asked.contact(), List.of());
    }

    private static void refuseFaults(Asked asked) {
        var problems = new Problems();
        if (asked.body().isBlank()) {
            problems.add(Problem.of("opportunity.text.blank", "body", ""));
        }
        tooLong(asked.body(), "body", LONGEST, problems);
        tooLong(asked.contact().organisation(), "organisation", LONGEST_LINE, problems);
        tooLong(asked.contact().name(), "name", LONGEST_LINE, problems);
        tooLong(asked.contact().contact(), "contact", LONGEST_LINE, problems);
        problems.refuseIfAny("This enquiry is not in order.");
    }

    private static void tooLong(@Nullable String text, String field, int most, Problems problems) {
        if (text != null && text.length() > most) {
            problems.add(Problem.of("opportunity.text.long", field, text.substring(0, 20) + "…", most));
        }
    }

    /// Of the caller's place, or a firm's own; the latest first.
    public List<Timed> all() {
        return desk.all().stream().map(this::timed).toList();
    }

    public Timed answer(UUID id, String body) {
        return timed(desk.write(id, new Event(ids.next(), Act.ANSWERED, words(body), clock.instant(), Caller.current().displayName())));
    }

    /// What who asked sees by the link.
    public Optional<Timed> follow(String secret) {
        return Stranger.across(PROVINCE, "link", () -> desk.find(hash(secret))).map(this::timed);
    }

    /// Erases how to reach who asked. That it was erased stays.
    public void erase(String secret) {
        var found = Stranger.across(PROVINCE, "link", () -> desk.find(hash(secret))).orElseThrow(Enquiries::unknown);
        Stranger.across(found.place(), "link", () -> desk.erase(found.id(), erasure("link")));
    }

    /// The office erases it, where it needs it no more.
    public Timed erase(UUID id) {
        return timed(desk.erase(id, erasure(Caller.current().displayName())));
    }

    private Event erasure(String by) {
        return new Event(ids.next(), Act.ERASED, "", clock.instant(), by);
    }

    private Timed timed(Enquiry enquiry) {
        return Timed.of(enquiry, notices.calendar(), AsOf.now(clock).validOn());
    }

    private static String words(String body) {
        if (body.isBlank() || body.length() > LONGEST) {
            throw new Refusal(
                    body.isBlank() ? Problem.of("opportunity.text.blank", "body", "") : Problem.of("opportunity.text.long", "body", "", LONGEST));
        }
        return body.strip();
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }

    static Refusal unknown() {
        return new Refusal(Problem.of("opportunity.enquiry.unknown", "enquiry", ""));
    }
}
