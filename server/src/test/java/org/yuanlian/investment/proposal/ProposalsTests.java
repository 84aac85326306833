package org.yuanlian.investment.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.investment.proposal.ProposalFixtures.codes;
import static org.yuanlian.investment.proposal.ProposalFixtures.proposals;
import static org.yuanlian.investment.sheet.RawWorkbook.aWorkbook;
import static org.yuanlian.investment.sheet.RawWorkbook.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuanlian.kernel.Place;

class ProposalsTests {
    private static final String HEADER = "项目编号,项目名称,投资企业,统一社会信用代码,市州,区县,园区,产业链,签约日期,合同类型,协议金额(亿元),到位资金(万元),开工日期,投产日期";
    private static final String GOOD = "SC-1,年产10万套电池,甲公司,91330100799655058B,成都市,龙泉驿区,成都经济技术开发区,动力电池,2024/3/5,正式,3.2,\"1,200\",2025年3月,";

    @TempDir
    Path folder;

    @Test
    void proposesWhatAGoodRowTells() throws IOException {
        assertThat(ledger(GOOD)).singleElement().isInstanceOfSatisfying(Proposal.Proposed.class, row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.place()).isEqualTo(new Place("510112.P0007"));
            assertThat(row.text("amount")).isEqualTo("320000000.00 CNY");
            assertThat(row.text("arrived")).isEqualTo("12000000.00 CNY");
            assertThat(row.text("chain")).isEqualTo("动力电池");
            assertThat(row.value("startedOn")).contains(new Value.OnDay(LocalDate.of(2025, 3, 1), true));
            assertThat(row.value("producingOn")).isEmpty();
            assertThat(row.quotes()).containsEntry("signedOn", "签约日期：2024/3/5");
            assertThat(row.notes()).extracting(CellProblem::code).containsExactly("sheet.date.month");
        });
    }

    @Test
    void tellsEveryProblemOfARowAtOnceWithItsPlace() throws IOException {
        var bad = "SC-2,,甲公司,91330100799655058C,成都市,郫县,,动力电池,2024-02-30,正式,3亿500万美元,-4,2025年3月,2024-05-01";
        assertThat(ledger(bad)).singleElement().isInstanceOfSatisfying(Proposal.Rejected.class, row -> {
            assertThat(codes(row)).containsExactlyInAnyOrder(
                    "sheet.field.missing", "sheet.uscc.check", "sheet.place.abolished", "sheet.date.impossible",
                    "sheet.amount.two-units", "sheet.amount.negative", "sheet.date.order");
            assertThat(row.problems()).filteredOn(p -> p.code().equals("sheet.place.abolished")).singleElement().satisfies(p -> {
                assertThat(p.column()).isEqualTo("F 区县");
                assertThat(p.value()).isEqualTo("郫县");
                assertThat(p.maybe()).isEqualTo("now 郫都区 (510117)");
                assertThat(p.problem().where()).isEqualTo("台账!F2 区县");
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "绵阳市,龙泉驿区,,sheet.place.contradiction", "成都市,市中区,,sheet.place.ambiguous", "成都市,龙泉译区,,sheet.place.unknown",
        "成都市,龙泉驿区,某某园,sheet.place.unknown", "成都府,,,sheet.place.unknown"
    })
    void refusesAPlaceThatIsNone(String city, String county, String park, String code) throws IOException {
        var line = "SC-1,电池,甲公司,,%s,%s,%s,,,,,,,".formatted(city, text(county), text(park));
        assertThat(codes(ledger(line).getFirst())).containsExactly(code);
    }

    @Test
    void refusesAProjectOutsideTheRegionOfTheImporter() throws IOException {
        var file = write("SC-1,电池,甲公司,,成都市,龙泉驿区,,,,,,,,");
        assertThat(codes(proposals(file, new Place("510700")).getFirst())).containsExactly("sheet.place.outside");
    }

    @Test
    void takesTheRegionOfTheImporterWhereTheRowNamesNone() throws IOException {
        var file = write("SC-1,电池,甲公司,,,,,,,,,,,");
        assertThat(proposals(file, new Place("510112.P0007")).getFirst())
                .isInstanceOfSatisfying(Proposal.Proposed.class, row -> assertThat(row.place()).isEqualTo(new Place("510112.P0007")));
    }

    @Test
    void refusesACompletionTakenForAFactThatLiesAhead() throws IOException {
        assertThat(codes(ledger("SC-1,电池,甲公司,,成都市,龙泉驿区,,,,,,,2027-01-01,").getFirst())).containsExactly("sheet.date.future");
    }

    @Test
    void refusesTheSecondRowOfOneProject() throws IOException {
        var found = ledger(GOOD, "SC-1,另一个项目,乙公司,,成都市,龙泉驿区,,,,,,,,");
        assertThat(codes(found.get(1))).containsExactly("sheet.project.twice");
        assertThat(((Proposal.Rejected) found.get(1)).problems().getFirst().what()).contains("row 2");
        var uncoded = ledger(",电池（一期）,甲公司,,,,,,2024-03-05,,,,,", ",电池(一期),甲公司,,,,,,2024/3/5,,,,,");
        assertThat(codes(uncoded.get(1))).containsExactly("sheet.project.twice");
    }

    @Test
    void refusesOneCreditCodeUnderTwoNames() throws IOException {
        var found = ledger(GOOD, "SC-2,另一个项目,乙公司,91330100799655058B,成都市,龙泉驿区,,,,,,,,");
        assertThat(codes(found.get(1))).containsExactly("sheet.uscc.two-names");
    }

    @Test
    void passesOverTotalsRemarksHeadingsAndRepeatedHeaders() throws IOException {
        var found = ledger("一、成都市,,,,,,,,,,,,,", GOOD, HEADER, ",,,,,,,,,,,,,", "合 计,,,,,,,,,,12.5,300,,", ",合计,,,,,,,,,12.5,,,", "注：到位资金截至6月底,,,,,,,,,,,,,");
        assertThat(found.stream().filter(Proposal.Skipped.class::isInstance).map(p -> ((Proposal.Skipped) p).reason().name()))
                .containsExactly("HEADING", "REPEATED_HEADER", "BLANK", "TOTAL", "TOTAL", "REMARK");
        assertThat(found).hasSize(7);
    }

    @Test
    void doesNotTakeAProjectForATotal() throws IOException {
        assertThat(ledger("SC-1,合计科技产业园,合计公司,,成都市,龙泉驿区,,,,,,,,").getFirst()).isInstanceOf(Proposal.Proposed.class);
    }

    @Test
    void keepsAChainThatIsNotListedAndSaysSo() throws IOException {
        assertThat(ledger("SC-1,电池,甲公司,,成都市,龙泉驿区,,低空经济,,,,,,").getFirst())
                .isInstanceOfSatisfying(Proposal.Proposed.class, row -> {
                    assertThat(row.text("chain")).isEqualTo("低空经济");
                    assertThat(row.notes()).extracting(CellProblem::code).containsExactly("sheet.name.unlisted");
                });
    }

    @Test
    void refusesErrorsAndFormulasWithoutAValueButMarksCalculatedOnes() {
        var header = row(1, "项目名称", "投资方", "协议金额(亿元)", "到位资金(亿元)", "签约日期");
        var name = "<c r=\"A2\" t=\"inlineStr\"><is><t>电池</t></is></c>";
        var sheet = header + "<row r=\"2\">" + name + "<c r=\"B2\" t=\"e\"><v>#REF!</v></c><c r=\"C2\"><f>D2*2</f></c></row>";
        var found = proposals(aWorkbook().withSheet("台账", sheet).writtenTo(folder.resolve("f.xlsx")));
        assertThat(codes(found.getFirst())).containsExactly("sheet.cell.error", "sheet.cell.uncomputed");
        var computed = header + "<row r=\"2\">" + name + "<c r=\"C2\"><f>1+2</f><v>3</v></c></row>";
        assertThat(proposals(aWorkbook().withSheet("台账", computed).writtenTo(folder.resolve("g.xlsx"))).getFirst())
                .isInstanceOfSatisfying(Proposal.Proposed.class, row -> {
                    assertThat(row.text("amount")).isEqualTo("300000000.00 CNY");
                    assertThat(row.notes()).extracting(CellProblem::code).containsExactly("sheet.cell.computed");
                });
    }

    @Test
    void refusesACodeThatANumberHasCutShort() {
        var sheet = row(1, "项目名称", "投资方", "统一社会信用代码")
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>电池</t></is></c><c r=\"C2\"><v>915101007777777770</v></c></row>";
        var found = proposals(aWorkbook().withSheet("台账", sheet).writtenTo(folder.resolve("n.xlsx")));
        assertThat(codes(found.getFirst())).containsExactly("sheet.code.lost-digits");
    }

    @Test
    void readsAnAnswerToWhetherTheContractIsFormal() throws IOException {
        var file = Files.writeString(folder.resolve("c.csv"), "项目名称,签约日期,是否正式合同,形象进度\n甲,2024-01-01,是,45%\n乙,2024-01-01,否,0.45\n丙,2024-01-01,非正式,\n丁,,正式,\n");
        var found = proposals(file);
        assertThat(((Proposal.Proposed) found.getFirst()).text("contractKind")).isEqualTo("FORMAL");
        assertThat(((Proposal.Proposed) found.getFirst()).text("progress")).isEqualTo("45%");
        assertThat(codes(found.get(1))).containsExactly("sheet.percent.ambiguous");
        assertThat(((Proposal.Proposed) found.get(2)).text("contractKind")).isEqualTo("FRAMEWORK");
        assertThat(codes(found.get(3))).containsExactly("sheet.signing.missing");
    }

    private List<Proposal> ledger(String... lines) throws IOException {
        return proposals(write(lines));
    }

    private Path write(String... lines) throws IOException {
        return Files.writeString(folder.resolve("台账.csv"), HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
