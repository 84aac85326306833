package org.yuanlian.investment.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.investment.header.HeaderFinder;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.sheet.SheetRow;
import org.yuanlian.investment.sheet.Spreadsheets;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.RegionCode;

/// Files read to their proposals, against a few places of Sichuan.
public final class ProposalFixtures {
    public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    public static final ImportFields FIELDS = Declarations.of(Map.of()).read(ImportFields.FILE, ImportFields.class).body();

    private ProposalFixtures() {}

    static List<Proposal> proposals(Path file) {
        return proposals(file, new Place("510000"));
    }

    static List<Proposal> proposals(Path file, Place home) {
        try (var spreadsheet = Spreadsheets.open(file, file.getFileName().toString())) {
            var sheet = spreadsheet.sheets().getFirst().name();
            var top = new ArrayList<SheetRow>();
            try (var rows = spreadsheet.rows(sheet)) {
                while (rows.hasNext() && top.size() < HeaderFinder.DEPTH) {
                    top.add(rows.next());
                }
            }
            var mapping = Mapping.of(sheet, new HeaderFinder(FIELDS).find(top).orElseThrow());
            var reader = new RowReader(mapping, FIELDS, new FewNames(), home, spreadsheet.countsFrom1904(), TODAY);
            var all = new ArrayList<Proposal>();
            try (var proposals = new Proposals(spreadsheet.rows(sheet), mapping, reader, new WholeFileCheck())) {
                proposals.forEachRemaining(all::add);
            }
            return all.stream().filter(each -> each.row() >= mapping.firstDataRow()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> codes(Proposal proposal) {
        return proposal instanceof Proposal.Rejected rejected
                ? rejected.problems().stream().map(CellProblem::code).toList()
                : List.of();
    }

    /// 成都, its 龙泉驿 with one park, 绵阳, and 郫县, which became 郫都.
    static final class FewNames implements Names {
        private static final Map<String, String> CITIES = Map.of("成都市", "510100", "成都", "510100", "绵阳市", "510700");
        private static final Map<String, String> COUNTIES = Map.of("龙泉驿区", "510112", "龙泉驿", "510112", "郫都区", "510117");

        @Override
        public Found city(String name) {
            return known(CITIES.get(name), "成都市");
        }

        @Override
        public Found county(String name, @Nullable RegionCode city) {
            if (name.equals("郫县")) {
                return new Found.Abolished(List.of("郫都区 (510117)"));
            }
            return name.equals("市中区")
                    ? new Found.Ambiguous(List.of("乐山市市中区 (511102)", "内江市市中区 (511002)"))
                    : known(COUNTIES.get(name), "龙泉驿区");
        }

        @Override
        public Found park(String name, @Nullable RegionCode within) {
            return known(name.equals("成都经济技术开发区") ? "510112.P0007" : null, "成都经济技术开发区");
        }

        @Override
        public Found chain(String name) {
            return known(name.equals("动力电池") ? "动力电池" : null, "动力电池");
        }

        @Override
        public Found industry(String nameOrCode) {
            return known(nameOrCode.equals("电池制造") ? "384" : null, "电池制造");
        }

        private static Found known(@Nullable String key, String nearest) {
            return key == null ? new Found.Unknown(List.of(nearest)) : new Found.Known(key);
        }
    }
}
