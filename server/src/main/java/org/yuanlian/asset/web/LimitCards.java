package org.yuanlian.asset.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanlian.asset.Limit;
import org.yuanlian.asset.Limits;
import org.yuanlian.asset.web.AssetWire.AssetLimit;
import org.yuanlian.asset.web.AssetWire.AssetLimitRule;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules.Found;
import org.yuanlian.telemetry.declared.SoleLimit;

/// Writes limits on cards, and the rules that can have one.
@Component
class LimitCards {
    private final DeclaredAlarmRules rules;

    LimitCards(DeclaredAlarmRules rules) {
        this.rules = rules;
    }

    /// The last recorded first.
    List<AssetLimit> of(List<Limit> recorded, Instant at) {
        var holding = Limits.at(recorded, at);
        return recorded.reversed().stream().map(one -> new AssetLimit(
                one.rule(), rules.latest(one.rule()).map(found -> found.rule().title()).orElse(null), one.limit(), one.clearAt(), one.source(), one.from(),
                one.recordedAt(), one.by(), one.equals(holding.get(one.rule())))).toList();
    }

    List<AssetLimitRule> rules() {
        return rules.all().stream()
                .flatMap(group -> group.body().rules().stream().map(rule -> new Found(group, rule)))
                .filter(found -> rules.latest(found.id()).equals(Optional.of(found)))
                .flatMap(LimitCards::card)
                .toList();
    }

    private static Stream<AssetLimitRule> card(Found found) {
        var body = found.group().body();
        return SoleLimit.of(found.rule().when()).stream().map(sole -> {
            var signal = body.signals().stream().filter(one -> one.id().equals(sole.limit().signal())).findFirst().orElseThrow();
            return card(found, signal, sole);
        });
    }

    private static AssetLimitRule card(Found found, AlarmRules.Signal signal, SoleLimit.Found sole) {
        var header = found.group().header();
        return new AssetLimitRule(
                found.id(), found.version(), found.rule().title(), header.title(), found.rule().level(), found.group().body().watches(), signal.title(),
                signal.unit(), sole.above(), sole.limit().limit(), sole.limit().clearAt(), header.source(), header.verified());
    }
}
