package org.yuanlian.chain.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.chain.gap.Identities.Told;
import org.yuanlian.kernel.Uscc;
import org.yuanlian.registry.Organisation;

class IdentitiesTests {
    private static final String ONE = "91110000802100433B";
    private static final String OTHER = "9144030071526726XG";
    private static final String THIRD = "91330100799655058B";

    @Test
    void twoOfOneNameAreTwoWhereTheirCodesDiffer() {
        var told = List.of(new Told(ONE, "华锂"), new Told(OTHER, "华锂"), new Told(null, "华锂"));
        var firms = Identities.of(List.of(), told);
        assertThat(told.stream().map(firms::of)).as("and which of them the name alone means is not known").doesNotHaveDuplicates();
    }

    @Test
    void oneCodeIsOneFirmWhateverItIsCalled() {
        var told = List.of(new Told(ONE, "华锂"), new Told(ONE, "华锂科技股份有限公司"));
        var firms = Identities.of(List.of(), told);
        assertThat(firms.of(told.getFirst())).isEqualTo(firms.of(told.getLast()));
    }

    @Test
    void aNameAloneIsTheOneFirmThatBearsItThroughWidthCaseAndBlanks() {
        var told = List.of(new Told(ONE, "ＢＯＥ 科技（绵阳）"), new Told(null, "boe科技(绵阳)"));
        var firms = Identities.of(List.of(), told);
        assertThat(firms.of(told.getFirst())).isEqualTo(firms.of(told.getLast()));
    }

    @Test
    void theRegistryKnowsAFirmByNameShortNameOrCode() {
        var known = List.of(organisation("O1", "通威股份有限公司", "通威股份", null), organisation("O2", "天齐锂业", "天齐", THIRD));
        var told = List.of(new Told(null, "通威股份"), new Told(ONE, "通威股份有限公司"), new Told(THIRD, "天齐锂业集团"), new Told(OTHER, "天齐"));
        var firms = Identities.of(known, told);
        assertThat(told.stream().map(firms::of)).as("another code under the short name is another firm").containsExactly("O1", "O1", "O2", OTHER);
    }

    /// In whatever order projects are told, the same are the same.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void doesNotDependOnTheOrderAndKeepsCodesApart(long seed) {
        var chance = new Random(seed);
        var names = List.of("甲", "乙", "丙");
        var codes = new ArrayList<@Nullable String>(List.of(ONE, OTHER, THIRD));
        codes.add(null);
        var known = new ArrayList<Organisation>();
        for (var i = 0; i < chance.nextInt(4); i++) {
            known.add(organisation("O" + i, names.get(chance.nextInt(3)), names.get(chance.nextInt(3)), i == 0 ? ONE : null));
        }
        var told = new ArrayList<Told>();
        for (var i = 0; i < 12; i++) {
            told.add(new Told(codes.get(chance.nextInt(4)), names.get(chance.nextInt(3))));
        }
        var firms = Identities.of(known, told);
        var shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, chance);
        Collections.shuffle(known, chance);
        var again = Identities.of(known, shuffled);
        assertThat(told).allSatisfy(each -> assertThat(again.of(each)).isEqualTo(firms.of(each)));
        for (var one : told) {
            for (var other : told) {
                var oneCode = one.uscc();
                var otherCode = other.uscc();
                if (oneCode != null && otherCode != null) {
                    assertThat(firms.of(one).equals(firms.of(other))).as("%s and %s", one, other).isEqualTo(oneCode.equals(otherCode));
                }
            }
        }
    }

    private static Organisation organisation(String id, String name, String alias, @Nullable String uscc) {
        return new Organisation(id, name, List.of(alias), uscc == null ? null : new Uscc(uscc), null, null, null, "these tests", false);
    }
}
