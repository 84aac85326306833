package org.yuanlian.opportunity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.opportunity.Titles;
import org.yuanlian.opportunity.enquiry.Enquiry;
import org.yuanlian.opportunity.enquiry.Timed;

/// An enquiry with its clock, as its office sees it.
record EnquiryWire(
        UUID id,
        UUID opportunity,
        String opportunityNo,
        String title,
        String placeName,
        String body,
        @Nullable String uscc,
        @Nullable String organisation,
        @Nullable String name,
        @Nullable String contact,
        int answerDays,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        Timed.State state,
        @Nullable Integer leftDays,
        List<EnquiryEvent> events,
        boolean demo) {

    record EnquiryEvent(Enquiry.Act act, String body, Instant at, String by) {}

    static EnquiryWire of(Timed timed, Titles titles) {
        var enquiry = timed.enquiry();
        var contact = enquiry.contact();
        return new EnquiryWire(
                enquiry.id(), enquiry.opportunity(), enquiry.opportunityNo(), enquiry.title(), titles.whole(enquiry.place()), enquiry.body(),
                enquiry.uscc(), contact == null ? null : contact.organisation(), contact == null ? null : contact.name(),
                contact == null ? null : contact.contact(), enquiry.answerDays(), enquiry.receivedOn(), timed.dueOn(), timed.state(),
                timed.leftDays(), enquiry.events().stream().map(each -> new EnquiryEvent(each.act(), each.body(), each.at(), each.by())).toList(),
                enquiry.demo());
    }
}
