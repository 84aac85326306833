package org.yuanlian.investment.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.investment.sheet.Cell;
import org.yuanlian.investment.sheet.SheetRow;

class HeaderFinderTests {
    private final HeaderFinder finder = new HeaderFinder(Declarations.of(Map.of()).read(ImportFields.FILE, ImportFields.class).body());

    @Test
    void findsTheHeaderUnderMergedTitleRows() {
        var header = find(
                row("2026年四川省重大投促活动签约项目台账"),
                row("", "", "", "单位：万元"),
                row(),
                row("序号", "项目名称", "投资方", "协议投资额", "签约时间"),
                row("1", "年产10万套电池", "甲公司", "32000", "2026.3.5"));
        assertThat(header.row()).isEqualTo(4);
        assertThat(header.rows()).isEqualTo(1);
        assertThat(fields(header)).containsEntry(1, "name").containsEntry(2, "investor").containsEntry(3, "amount").containsEntry(4, "signedOn");
        assertThat(header.columns().get(3).unit()).hasToString("万元");
    }

    @Test
    void takesTheColumnsInAnyOrder() {
        var forward = find(row("项目名称", "投资方", "协议金额(亿元)", "区县"));
        var backward = find(row("区县", "协议金额（亿元）", "投资方", "项目名称"));
        assertThat(fields(backward)).containsExactlyInAnyOrderEntriesOf(Map.of(0, "county", 1, "amount", 2, "investor", 3, "name"));
        assertThat(backward.key()).isEqualTo(forward.key());
    }

    @Test
    void remembersOtherHeadersUnderAnotherKey() {
        assertThat(find(row("项目名称", "投资方")).key()).isNotEqualTo(find(row("项目名称", "业主")).key());
    }

    @Test
    void joinsAHeaderInTwoRows() {
        var header = find(
                row("项目名称", "投资情况（亿元）", "", "开工时间", "", "备注"),
                row("", "协议金额", "到位资金", "计划", "实际", ""),
                row("年产10万套电池", "3.2", "1.1", "2026年3月", "", ""));
        assertThat(header.row()).isEqualTo(1);
        assertThat(header.rows()).isEqualTo(2);
        assertThat(fields(header))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(0, "name", 1, "amount", 2, "arrived", 3, "plannedStart", 4, "startedOn", 5, "note"));
        assertThat(header.columns().get(2).unit()).hasToString("亿元");
    }

    @Test
    void doesNotTakeTheFirstLineOfDataForASecondHeader() {
        var header = find(row("项目名称", "投资方", "市州", "区县"), row("电池项目", "甲公司", "成都市", "龙泉驿区"));
        assertThat(header.rows()).isEqualTo(1);
    }

    @Test
    void givesAFieldToTheSurestColumnOnlyAndSaysWhy() {
        var header = find(row("项目名称", "签约项目名称", "投资方"));
        assertThat(fields(header)).containsEntry(0, "name").doesNotContainKey(1);
        assertThat(header.columns().get(1).reason()).contains("A 列");
    }

    @ParameterizedTest
    @CsvSource({
        "投资方联系电话,''", "是否开工,''", "本年到位资金,''", "2025年到位资金,''", "未开工原因,''", "预计竣工时间,''",
        "本次签约日期,signedOn", "截至6月底累计到位资金,arrived", "项目计划开工时间,plannedStart",
        "★投资企业名称,investor", "投 资 企 业,investor", "ｐｒｏｊｅｃｔ　ｃｏｄｅ,code", "协议总投资额,amount", "是否正式合同,contractKind"
    })
    void tellsWhatAHeaderMeans(String header, String field) {
        var found = find(row("项目名称", "区县", header));
        assertThat(fields(found).getOrDefault(2, "")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "协议金额(亿元),亿元", "协议金额（万美元）,万美元", "协议金额/万元,万元", "协议金额【人民币万元】,万元", "协议金额（亿）,亿元", "协议金额,",
        "协议金额（万元/万美元）,"
    })
    void readsTheUnitOfAHeader(String header, String unit) {
        var column = find(row("项目名称", header)).columns().get(1);
        assertThat(column.field()).extracting(Field::id).isEqualTo("amount");
        assertThat(column.unit() == null ? null : column.unit().label()).isEqualTo(unit);
    }

    @Test
    void readsTheDayUpToWhichTheSheetTells() {
        assertThat(find(row("签约项目台账（截至2026年6月底）"), row("项目名称", "投资方", "到位资金(万元)")).asOf())
                .isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(find(row("项目名称", "投资方", "截至2026年5月20日到位资金(万元)")).asOf()).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void findsNoHeaderWhereNoneIs() {
        assertThat(finder.find(numbered(row("成都市统计年鉴"), row("年份", "人口"), row("2020", "2093")))).isEmpty();
    }

    @Test
    void knowsTheUnitsByTheirLabels() {
        assertThat(MoneyUnit.labelled("万美元").orElseThrow().money(new BigDecimal("1.5")).amount()).isEqualByComparingTo("15000");
        assertThat(MoneyUnit.labelled("斤")).isEmpty();
    }

    @SafeVarargs
    private final FoundHeader find(List<Cell>... rows) {
        return finder.find(numbered(rows)).orElseThrow();
    }

    @SafeVarargs
    private static List<SheetRow> numbered(List<Cell>... rows) {
        var all = new ArrayList<SheetRow>();
        for (var row : rows) {
            all.add(new SheetRow(all.size() + 1, row));
        }
        return all;
    }

    private static List<Cell> row(String... texts) {
        return Arrays.stream(texts).map(text -> text.isEmpty() ? Cell.BLANK : new Cell.Text(text)).toList();
    }

    private static Map<Integer, String> fields(FoundHeader header) {
        var fields = new LinkedHashMap<Integer, String>();
        header.columns().stream().filter(c -> c.field() != null).forEach(c -> fields.put(c.index(), c.field().id()));
        return fields;
    }
}
