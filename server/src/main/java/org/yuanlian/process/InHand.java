package org.yuanlian.process;

import java.util.UUID;
import org.yuanlian.kernel.Place;

/// A step that somebody has in hand, with what its case is called.
///
/// @param caseKind such as a plan or a service
public record InHand(UUID caseId, String caseTitle, String caseKind, Place place, boolean demo, Step step) {}
