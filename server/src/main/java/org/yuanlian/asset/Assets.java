package org.yuanlian.asset;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.asset.Asset.Description;
import org.yuanlian.asset.AssetAct.Kind;
import org.yuanlian.asset.store.ActRows;
import org.yuanlian.asset.store.AssetRows;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Organisations;

/// The register of what is watched. Every act stays with its author and with what stood before.
@Component
public class Assets {
    private final AssetRows rows;
    private final ActRows acts;
    private final Organisations organisations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    Assets(AssetRows rows, ActRows acts, Organisations organisations, Audit audit, ApplicationEventPublisher events, Clock clock, Ids ids) {
        this.rows = rows;
        this.acts = acts;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /// Those inside a place that were not retired by an instant, by place and code.
    @Transactional(readOnly = true)
    public List<Asset> standing(Place within, Instant at) {
        return rows.standing(within, at);
    }

    /// @throws Refusal where there is none, or none that the caller may see
    @Transactional(readOnly = true)
    public Asset find(UUID id) {
        return rows.find(id).orElseThrow(() -> unknown(id));
    }

    /// What was done with it, the oldest first.
    @Transactional(readOnly = true)
    public List<AssetAct> acts(UUID id) {
        return acts.of(id);
    }

    /// @throws Refusal with all that speaks against it
    @Transactional
    public UUID register(Place place, Description wanted, boolean demo) {
        var problems = new Problems();
        if (!Caller.current().place().contains(place)) {
            problems.add(Problem.of("asset.place.outside", "place", place.key()));
        }
        var as = Descriptions.trimmed(wanted);
        var asset = new Asset(ids.next(), place, as, demo, now(), null);
        others(hold(place)).check(asset.id(), as, "", problems);
        problems.refuseIfAny("This cannot be registered.");
        add(asset);
        return asset.id();
    }

    /// @throws Refusal with all that speaks against it
    @Transactional
    public void change(UUID id, Description wanted) {
        var before = live(id);
        var as = Descriptions.trimmed(wanted);
        var problems = new Problems();
        others(hold(before.place())).check(id, as, "", problems);
        problems.refuseIfAny("This cannot be changed so.");
        if (!as.equals(before.as())) {
            change(before, as);
        }
    }

    /// From now on it is watched no more. What was said of it, and what was decided, stays.
    @Transactional
    public void retire(UUID id, String reason) {
        var asset = live(id);
        if (reason.isBlank()) {
            throw new Refusal(Problem.of("asset.reason.missing", "reason", reason));
        }
        var parts = hold(asset.place()).stream().filter(one -> id.equals(one.as().parent())).toList();
        if (!parts.isEmpty()) {
            throw new Refusal(Problem.of("asset.retire.parts", "asset", String.join("、", parts.stream().map(Asset::name).toList()), parts.size()));
        }
        rows.retire(id, now());
        record(asset, Kind.RETIRED, Map.of(), Map.of(), reason.strip());
    }

    /// One that is not retired, kept from others until the transaction ends.
    Asset live(UUID id) {
        var asset = rows.lock(id).orElseThrow(() -> unknown(id));
        if (asset.retiredAt() != null) {
            throw new Refusal(Problem.of("asset.asset.retired", "asset", asset.name()));
        }
        return asset;
    }

    /// Keeps the register of a place from others, and tells what stands in it.
    List<Asset> hold(Place place) {
        rows.hold(place);
        return rows.standing(place, now()).stream().filter(one -> one.place().equals(place)).toList();
    }

    Descriptions others(List<Asset> known) {
        return new Descriptions(known, id -> organisations.find(id).isPresent());
    }

    void add(Asset asset) {
        rows.add(asset);
        record(asset, Kind.REGISTERED, Map.of(), told(asset.as()), null);
    }

    void change(Asset before, Description as) {
        var after = new Asset(before.id(), before.place(), as, before.demo(), before.registeredAt(), null);
        rows.change(after);
        record(after, Kind.CHANGED, told(before.as()), told(as), null);
    }

    void record(Asset asset, Kind kind, Map<String, Object> before, Map<String, Object> after, @Nullable String reason) {
        acts.add(new AssetAct(asset.id(), asset.place(), kind, before, after, reason, now(), Caller.current().name()));
        audit.record("asset." + kind.name().toLowerCase(Locale.ROOT), asset.id().toString(), Map.of("code", asset.code(), "name", asset.name()));
        events.publishEvent(new AssetChanged(asset.id()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, Object> told(Description as) {
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", as.kind().name());
        told.put("code", as.code());
        told.put("name", as.name());
        told.put("shape", as.shape().type().name());
        told.put("points", as.shape().points().stream().map(one -> List.of(one.longitude(), one.latitude())).toList());
        if (as.parent() != null) {
            told.put("parent", as.parent().toString());
        }
        if (as.organisation() != null) {
            told.put("organisation", as.organisation());
        }
        if (as.heightMetres() != null) {
            told.put("heightMetres", as.heightMetres());
        }
        return told;
    }

    private static Refusal unknown(UUID id) {
        return new Refusal(Problem.of("asset.asset.unknown", "asset", id.toString()));
    }
}
