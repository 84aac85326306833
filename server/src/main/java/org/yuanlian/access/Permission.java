package org.yuanlian.access;

/// What a caller may do inside the places that the role's scope reaches.
public enum Permission {
    /// See projects, rates, evidence and base data.
    READ,
    /// Hand in evidence for a project, and open or correct projects by it.
    RECORD,
    /// Load spreadsheets and documents.
    IMPORT,
    /// Decide what of the inbox becomes part of the ledger.
    ACCEPT,
    /// Apply for services, for the own enterprise.
    APPLY,
    /// Publish bulletins and assessments, and correct what was published.
    PUBLISH,
    /// Issue orders, decide on their contests, plan inspections.
    SUPERVISE,
    /// Receive, verify, handle, silence, hand over and close alarms, and let through what a flood holds.
    HANDLE_ALARMS,
    /// Open, change and disable accounts.
    ADMINISTER,
    /// Read who saw and changed what.
    AUDIT
}
