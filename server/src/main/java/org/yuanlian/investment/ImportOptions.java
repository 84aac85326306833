package org.yuanlian.investment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.header.ContractKind;

/// How a file is brought in without anybody looking at it.
///
/// @param trial read and report, but write nothing to the ledger
/// @param skipRejected take the good rows though others are rejected
/// @param sheets to read; none for the first that has a header
/// @param allSheets read every sheet that has a header
/// @param contractKind what a contract of an unnamed kind is taken for; null as remembered, or else formal
public record ImportOptions(
        boolean trial, boolean skipRejected, List<String> sheets, boolean allSheets, @Nullable ContractKind contractKind) {}
