package org.yuanlian.opportunity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.opportunity.Titles;
import org.yuanlian.opportunity.enquiry.Enquiries;
import org.yuanlian.opportunity.enquiry.Timed;

/// The enquiries of the caller's place, and their answers; a firm sees its own.
@RestController
@RequestMapping("/api/enquiries")
final class EnquiriesController {
    private static final int MOST = 500;
    private final Enquiries enquiries;
    private final Titles titles;

    EnquiriesController(Enquiries enquiries, Titles titles) {
        this.enquiries = enquiries;
        this.titles = titles;
    }

    /// @param open of all, those that wait for an answer; `overdue` of these
    record Page(long total, long open, long overdue, List<EnquiryWire> items) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable UUID opportunity, @RequestParam(required = false) Timed.@Nullable State state,
            @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit) {
        var all = enquiries.all().stream()
                .filter(each -> opportunity == null || each.enquiry().opportunity().equals(opportunity))
                .toList();
        var found = all.stream().filter(each -> state == null || each.state() == state).toList();
        var overdue = all.stream().filter(each -> each.state() == Timed.State.OVERDUE).count();
        return new Page(
                found.size(), overdue + all.stream().filter(each -> each.state() == Timed.State.OPEN).count(), overdue,
                found.stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, MOST)).map(each -> EnquiryWire.of(each, titles)).toList());
    }

    record Answer(@Nullable String body) {}

    @PostMapping("/{id}/answer")
    @Requires(Permission.RECORD)
    EnquiryWire answer(@PathVariable UUID id, @RequestBody Answer answer) {
        return EnquiryWire.of(enquiries.answer(id, answer.body() == null ? "" : answer.body()), titles);
    }

    /// Erases how to reach who asked.
    @PostMapping("/{id}/erasure")
    @Requires(Permission.RECORD)
    EnquiryWire erase(@PathVariable UUID id) {
        return EnquiryWire.of(enquiries.erase(id), titles);
    }
}
