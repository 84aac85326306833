package org.yuanlian.investment.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.proposal.Names.Found;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.RegionCode;
import org.yuanlian.kernel.Words;

/// Finds the place of a project from what its row says of city, county and park.
final class PlaceChoice {
    private final Names names;
    private final Mapping mapping;
    private final Place home;

    /// @param home the place of whoever imports: nothing may lie outside it, and a row without a place lies there
    PlaceChoice(Names names, Mapping mapping, Place home) {
        this.names = names;
        this.mapping = mapping;
        this.home = home;
    }

    Optional<Place> of(RowDraft draft) {
        var before = draft.problems.size();
        var city = region(draft, "city", names::city);
        var county = region(draft, "county", name -> names.county(name, city != null ? city : home.region()));
        refuseStrayCounty(draft, city, county);
        var within = county != null ? county : city != null ? city : home.region();
        var park = key(draft, "park", name -> names.park(name, within));
        if (draft.problems.size() > before) {
            return Optional.empty();
        }
        var place = park != null ? new Place(park) : place(city, county);
        if (!home.contains(place)) {
            draft.rowProblem(place.key(), Words.of("sheet.place.outside", home));
            return Optional.empty();
        }
        return Optional.of(place);
    }

    private Place place(@Nullable RegionCode city, @Nullable RegionCode county) {
        if (county != null) {
            return Place.of(county);
        }
        return city != null && !home.region().equals(city) && !Place.of(city).contains(home) ? Place.of(city) : home;
    }

    private void refuseStrayCounty(RowDraft draft, @Nullable RegionCode city, @Nullable RegionCode county) {
        if (city != null && county != null && !city.contains(county)) {
            mapping.column("county").ifPresent(column -> draft.problem(
                    column, Words.of("sheet.place.contradiction")));
        }
    }

    private @Nullable RegionCode region(RowDraft draft, String field, Function<String, Found> search) {
        var key = key(draft, field, search);
        return key == null ? null : new RegionCode(key);
    }

    private @Nullable String key(RowDraft draft, String field, Function<String, Found> search) {
        var column = mapping.column(field).orElse(null);
        var words = draft.value(field, Value.Words.class).orElse(null);
        if (column == null || words == null) {
            return null;
        }
        return switch (search.apply(words.text())) {
            case Found.Known known -> known.key();
            case Found.Abolished abolished -> {
                draft.problem(column, Words.of("sheet.place.abolished", or(abolished.successors())));
                yield null;
            }
            case Found.Ambiguous ambiguous -> {
                draft.problem(column, Words.of("sheet.place.ambiguous", or(ambiguous.candidates())));
                yield null;
            }
            case Found.Unknown unknown -> {
                draft.problem(column, Words.of("sheet.place.unknown", or(unknown.nearest())));
                yield null;
            }
        };
    }

    private static String or(List<String> names) {
        return String.join(" / ", names);
    }
}
