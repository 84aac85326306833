package org.yuanlian.asset.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.asset.Asset.Description;
import org.yuanlian.asset.AssetKind;
import org.yuanlian.asset.Assets;
import org.yuanlian.asset.Limits;
import org.yuanlian.asset.Shape;
import org.yuanlian.asset.Watching;
import org.yuanlian.asset.state.Pictures;
import org.yuanlian.asset.state.Pictures.Moment;
import org.yuanlian.asset.web.AssetWire.AssetCard;
import org.yuanlian.asset.web.AssetWire.AssetDevice;
import org.yuanlian.asset.web.AssetWire.AssetDone;
import org.yuanlian.asset.web.AssetWire.AssetLimit;
import org.yuanlian.asset.web.AssetWire.AssetLimitRule;
import org.yuanlian.asset.web.AssetWire.AssetShape;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// What is watched, how it stands and stood, and who changed what.
@RestController
@RequestMapping("/api/assets")
@Requires(Permission.RECORD)
final class AssetsController {
    private final Assets assets;
    private final Watching watching;
    private final Limits limits;
    private final Pictures pictures;
    private final AssetCards cards;
    private final LimitCards limitCards;

    AssetsController(Assets assets, Watching watching, Limits limits, Pictures pictures, AssetCards cards, LimitCards limitCards) {
        this.assets = assets;
        this.watching = watching;
        this.limits = limits;
        this.pictures = pictures;
        this.cards = cards;
        this.limitCards = limitCards;
    }

    /// @param at the instant of which it tells
    /// @param mayChange whether the reader may register and change things
    record Listed(Instant at, boolean mayChange, List<AssetCard> assets) {}

    /// @param place the caller's own where nothing is given
    /// @param at now where nothing is given
    /// @param known by what was known then; all that is known now where nothing is given
    @GetMapping
    Listed all(
            @RequestParam(required = false) @Nullable String place, @RequestParam(required = false) @Nullable AssetKind kind,
            @RequestParam(required = false) @Nullable Instant at, @RequestParam(required = false) @Nullable Instant known) {
        var picture = pictures.of(place == null ? Caller.current().place() : new Place(place), new Moment(at, known));
        var wanted = picture.all().stream().filter(one -> kind == null || one.kind() == kind).toList();
        return new Listed(picture.at(), mayChange(), cards.of(picture, wanted));
    }

    /// @param devices that watch it at the instant
    /// @param limits all that were ever set for it, the last recorded first
    /// @param acts what was done with it, the last first
    record Sheet(Instant at, boolean mayChange, AssetCard asset, List<AssetDevice> devices, List<AssetLimit> limits, List<AssetDone> acts) {}

    @GetMapping("/{id}")
    Sheet one(@PathVariable UUID id, @RequestParam(required = false) @Nullable Instant at, @RequestParam(required = false) @Nullable Instant known) {
        var asset = assets.find(id);
        var picture = pictures.of(asset.place(), new Moment(at, known));
        var wanted = picture.all().stream().filter(one -> one.id().equals(id)).toList();
        if (wanted.isEmpty()) {
            throw new Refusal(Problem.of("asset.asset.retired", "asset", asset.name()));
        }
        var acts = assets.acts(id).reversed().stream()
                .map(act -> new AssetDone(act.kind(), act.at(), act.by(), act.reason(), act.before(), act.after()))
                .toList();
        return new Sheet(
                picture.at(), mayChange(), cards.of(picture, wanted).getFirst(), cards.devices(picture, id), limitCards.of(limits.of(id), picture.at()), acts);
    }

    /// The rules whose limit can be another for one thing.
    @GetMapping("/limit-rules")
    List<AssetLimitRule> rules() {
        return limitCards.rules();
    }

    private static boolean mayChange() {
        return Caller.current().may(Permission.ADMINISTER);
    }

    record Wanted(
            AssetKind kind, String code, String name, @Nullable UUID parent, @Nullable String organisation, AssetShape shape, @Nullable BigDecimal heightMetres) {
        Description description() {
            var points = shape.points().stream().map(Wanted::corner).toList();
            return new Description(kind, code, name, parent, organisation, new Shape(shape.type(), points), heightMetres);
        }

        private static Shape.Corner corner(List<Double> pair) {
            if (pair.size() != 2) {
                throw new Refusal(Problem.of("asset.shape.degrees", "shape.points", pair.toString()));
            }
            return new Shape.Corner(pair.get(0), pair.get(1));
        }
    }

    record Registered(String place, Wanted asset) {}

    record Id(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ADMINISTER)
    Id register(@RequestBody Registered wanted) {
        return new Id(assets.register(new Place(wanted.place()), wanted.asset().description(), false));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMINISTER)
    void change(@PathVariable UUID id, @RequestBody Wanted wanted) {
        assets.change(id, wanted.description());
    }

    record Reason(String reason) {}

    @PostMapping("/{id}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMINISTER)
    void retire(@PathVariable UUID id, @RequestBody Reason reason) {
        assets.retire(id, reason.reason());
    }

    /// @param from the day from which just these devices watch it; today where nothing is given
    record Devices(List<UUID> devices, @Nullable LocalDate from) {}

    @PutMapping("/{id}/devices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMINISTER)
    void watch(@PathVariable UUID id, @RequestBody Devices wanted) {
        Set<UUID> devices = new HashSet<>(wanted.devices());
        watching.assign(id, devices, wanted.from());
    }

    /// @param from the instant from which it holds, not in the past; now where nothing is given
    record LimitWanted(String rule, BigDecimal limit, @Nullable BigDecimal clearAt, String source, @Nullable Instant from) {}

    /// @param limits all that are to hold for it: what is left out is as declared again
    record LimitsWanted(List<LimitWanted> limits) {}

    @PutMapping("/{id}/limits")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMINISTER)
    void limit(@PathVariable UUID id, @RequestBody LimitsWanted wanted) {
        limits.set(id, wanted.limits().stream().map(one -> new Limits.Wanted(one.rule(), one.limit(), one.clearAt(), one.source(), one.from())).toList());
    }
}
