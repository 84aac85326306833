package org.yuanlian.opportunity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Requires;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.opportunity.enquiry.Enquiries;
import org.yuanlian.opportunity.enquiry.Enquiries.Asked;
import org.yuanlian.opportunity.enquiry.Enquiry;
import org.yuanlian.opportunity.enquiry.Timed;
import org.yuanlian.opportunity.web.EnquiryWire.EnquiryEvent;

/// The form by which anybody asks, and the link by which who asked follows.
@RestController
@RequestMapping("/api/public")
@Requires({})
final class PublicEnquiriesController {
    private final Enquiries enquiries;

    PublicEnquiriesController(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    /// @param website nothing that a person sees; what fills it in is a program
    record Form(
            @Nullable String body, @Nullable String organisation, @Nullable String name, @Nullable String contact, @Nullable String website) {}

    /// @param secret of the link; it is told this once
    record Receipt(String secret, @Nullable LocalDate dueOn, int answerDays) {}

    @PostMapping("/opportunities/{id}/enquiries")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt ask(@PathVariable UUID id, @RequestBody Form form, HttpServletRequest request) {
        if (form.website() != null && !form.website().isEmpty()) {
            throw new Refusal(Problem.of("opportunity.enquiry.program", "website", ""));
        }
        var contact = new Enquiry.Contact(text(form.organisation()), text(form.name()), text(form.contact()));
        var received = enquiries.ask(id, new Asked(Objects.requireNonNullElse(form.body(), ""), contact), request.getRemoteAddr());
        return new Receipt(received.secret(), received.enquiry().dueOn(), received.enquiry().enquiry().answerDays());
    }

    /// @param reachable whether the office still has something by which to reach who asked
    record Followed(
            String opportunityNo, String title, String body, LocalDate receivedOn, int answerDays, @Nullable LocalDate dueOn, Timed.State state,
            boolean reachable, List<EnquiryEvent> events, boolean demo) {}

    /// The secret stands in the body, so that no log of addresses keeps it.
    record Link(String secret) {}

    @PostMapping("/enquiries/following")
    Followed follow(@RequestBody Link link) {
        return enquiries.follow(link.secret())
                .map(PublicEnquiriesController::followed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No enquiry has this link."));
    }

    @PostMapping("/enquiries/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@RequestBody Link link) {
        enquiries.erase(link.secret());
    }

    private static Followed followed(Timed timed) {
        var enquiry = timed.enquiry();
        return new Followed(
                enquiry.opportunityNo(), enquiry.title(), enquiry.body(), enquiry.receivedOn(), enquiry.answerDays(), timed.dueOn(), timed.state(),
                enquiry.contact() != null, enquiry.events().stream().map(each -> new EnquiryEvent(each.act(), each.body(), each.at(), "")).toList(),
                enquiry.demo());
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
