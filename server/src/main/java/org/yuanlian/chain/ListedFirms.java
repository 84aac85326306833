package org.yuanlian.chain;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.chain.ListedFirm.Ground;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.registry.Organisation;
import org.yuanlian.registry.Organisations;

/// Accounts for every listed company of the registry: on a chain or on none, and why.
@Component
public class ListedFirms {
    private static final String FILE = "trades-outside-chains.csv";
    private final Organisations organisations;
    private final Placements placements;
    private final Set<String> outside = outside();

    ListedFirms(Organisations organisations, Placements placements) {
        this.organisations = organisations;
        this.placements = placements;
    }

    /// All of them, by their codes.
    @Transactional(readOnly = true)
    public List<ListedFirm> on(AsOf asOf) {
        var placed = placements.on(null, asOf).stream()
                .filter(Placed::isFirm)
                .collect(Collectors.groupingBy(each -> each.placement().what().subject().id()));
        return organisations.listed().stream().map(firm -> listed(firm, placed.getOrDefault(firm.id(), List.of()))).toList();
    }

    private ListedFirm listed(Organisation firm, List<Placed> placed) {
        var ground = placed.stream().map(ListedFirms::ground).min(Ground::compareTo).orElseGet(() -> none(firm.trade()));
        return new ListedFirm(firm, ground, placed);
    }

    private static Ground ground(Placed placed) {
        var proof = placed.placement().what().proof();
        if (proof.demo()) {
            return Ground.DEMONSTRATION;
        }
        return placed.placement().shipped() && proof.quote() == null ? Ground.INFERRED : Ground.DOCUMENT;
    }

    private Ground none(@Nullable String trade) {
        return trade != null && outside.contains(trade) ? Ground.OUTSIDE : Ground.UNCLEAR;
    }

    /// What nobody has put there stays unclear, rather than outside.
    private static Set<String> outside() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(ShippedSheet.text(FILE))) {
            return rows.stream().map(row -> row.getField("trade")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The base data %s cannot be read.".formatted(FILE), e);
        }
    }
}
