package org.yuanlian.opportunity.enquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.opportunity.enquiry.Enquiry.Event;

/// What is read and written of enquiries, each in a transaction of its own and in the scope of who asks.
@Component
class EnquiryDesk {
    private final EnquiryRows rows;
    private final Audit audit;

    EnquiryDesk(EnquiryRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    public Enquiry receive(Enquiry enquiry, String tokenHash) {
        rows.add(enquiry, tokenHash);
        audit.record("enquiry.receive", enquiry.id().toString(), Map.of("opportunity", enquiry.opportunityNo()));
        return enquiry;
    }

    @Transactional
    public Enquiry write(UUID id, Event event) {
        var enquiry = rows.find(id).orElseThrow(Enquiries::unknown);
        rows.add(enquiry, event);
        audit.record("enquiry.answer", id.toString(), Map.of());
        return rows.find(id).orElseThrow();
    }

    @Transactional
    public Enquiry erase(UUID id, Event event) {
        var enquiry = rows.find(id).orElseThrow(Enquiries::unknown);
        if (rows.erase(id)) {
            rows.add(enquiry, event);
            audit.record("enquiry.erase", id.toString(), Map.of());
        }
        return rows.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Enquiry> find(String tokenHash) {
        return rows.find(tokenHash);
    }

    @Transactional(readOnly = true)
    public List<Enquiry> all() {
        return rows.all();
    }
}
