package org.yuanlian.chain.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.standstill.Effects;
import org.yuanlian.chain.standstill.Effects.OnNodes;
import org.yuanlian.chain.standstill.Standstill;
import org.yuanlian.chain.standstill.Standstill.Touched;
import org.yuanlian.chain.standstill.Standstill.Way;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.Link;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.TradeProject;
import org.yuanlian.supervision.LeadingFirm;

/// What a standstill touches, as it crosses the wire.
final class StandstillWire {
    private static final int MOST_PROJECTS = 200;

    private StandstillWire() {}

    /// @param hops how far the edges were followed
    /// @param onNodes the first of them, by code
    /// @param onNodesTotal how many there are
    /// @param onNodesAgreed the sum agreed of all of them, in yuan
    /// @param onNodesUnknown of how many no amount in yuan is known
    record StandstillTold(
            AsOf asOf, int hops, String firm, String name, List<StruckChain> chains, List<TouchedProject> own, List<SupportingProject> supporting,
            List<TouchedProject> onNodes, int onNodesTotal, String onNodesAgreed, int onNodesUnknown, List<TouchedPark> parks,
            @Nullable BroughtAlong leverage) {}

    record StruckChain(String chain, Text name, boolean verified, List<StruckNode> nodes) {}

    record StruckNode(
            String id, Text name, Text tier, Way way, int hops, @Nullable String via, @Nullable BigDecimal lost, @Nullable String unit,
            @Nullable Double atMost, List<PlacementWire> others, List<PlacementWire> elsewhere, List<PlacementWire> parks,
            List<String> substitutes) {}

    /// @param agreed in yuan; null where it is not known
    record TouchedProject(
            UUID id, String code, String name, String placeName, @Nullable String investor, @Nullable String agreed, Stage stage, boolean demo,
            @Nullable String chain, List<String> nodes) {}

    record SupportingProject(
            UUID id, String code, String name, String placeName, @Nullable String firm, String agreed, String leadingCode, Grade grade,
            LocalDate since, boolean demo) {}

    record TouchedPark(String id, String name, String placeName) {}

    /// @param value null where the firm's own amount is nothing
    record BroughtAlong(String supporting, String own, @Nullable BigDecimal value, @Nullable BigDecimal verified) {
        static @Nullable BroughtAlong of(@Nullable LeadingFirm firm) {
            return firm == null
                    ? null
                    : new BroughtAlong(
                            firm.reported().supporting().amount().toPlainString(),
                            firm.reported().own().amount().toPlainString(),
                            firm.reported().value(),
                            firm.verified().value());
        }
    }

    static StandstillTold told(Effects effects, AsOf asOf, int hops, PlaceNames names) {
        return new StandstillTold(
                asOf,
                hops,
                effects.firm().id(),
                effects.firm().name(),
                effects.chains().stream().map(each -> chain(each, names)).toList(),
                effects.own().stream().map(each -> project(each, null, List.of(), names)).toList(),
                effects.supporting().stream().map(each -> supporter(each, names)).toList(),
                effects.onNodes().stream()
                        .limit(MOST_PROJECTS)
                        .map(each -> project(each.project(), each.chain(), each.nodes(), names))
                        .toList(),
                effects.onNodes().size(),
                effects.agreed().toPlainString(),
                (int) effects.onNodes().stream().map(OnNodes::project).filter(each -> each.agreedYuan() == null).count(),
                effects.parks().stream()
                        .map(park -> new TouchedPark(park.id(), park.name(), names.nameOf(park.place()).orElse(park.place().key())))
                        .toList(),
                BroughtAlong.of(effects.leverage()));
    }

    private static StruckChain chain(Standstill struck, PlaceNames names) {
        var drawn = struck.drawn();
        return new StruckChain(
                drawn.chain().code(),
                new Text(drawn.chain().name(), drawn.chain().nameEn()),
                drawn.declared().header().verified(),
                struck.touched().stream().map(each -> node(each, struck, names)).toList());
    }

    private static StruckNode node(Touched touched, Standstill struck, PlaceNames names) {
        var node = touched.node();
        var lost = touched.lost();
        return new StruckNode(
                node.id(),
                node.name(),
                struck.drawn().map().tiers().stream().filter(tier -> tier.id().equals(node.tier())).findFirst().orElseThrow().title(),
                touched.way(),
                touched.hops(),
                touched.via(),
                lost == null ? null : lost.amount(),
                lost == null ? null : lost.unit(),
                touched.atMost(),
                touched.others().stream().map(each -> PlacementWire.of(each, names)).toList(),
                touched.elsewhere().stream().map(each -> PlacementWire.of(each, names)).toList(),
                touched.parks().stream().map(each -> PlacementWire.of(each, names)).toList(),
                touched.substitutes());
    }

    private static TouchedProject project(TradeProject project, @Nullable String chain, List<String> nodes, PlaceNames names) {
        var agreed = project.agreedYuan();
        return new TouchedProject(
                project.id(),
                project.code(),
                project.name(),
                names.nameOf(project.place()).orElse(project.place().key()),
                project.investor(),
                agreed == null ? null : agreed.toPlainString(),
                project.stage(),
                project.demo(),
                chain,
                nodes);
    }

    private static SupportingProject supporter(Link link, PlaceNames names) {
        var end = link.supporting();
        return new SupportingProject(
                end.project(),
                end.code(),
                end.name(),
                names.nameOf(end.place()).orElse(end.place().key()),
                end.firm(),
                BigDecimal.valueOf(end.cents(), 2).toPlainString(),
                link.leadingCode(),
                link.grade(),
                link.since(),
                end.demo());
    }
}
