package org.yuanlian.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.investment.sheet.RawWorkbook.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.investment.header.ChosenSheet;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.investment.load.HandedIn;
import org.yuanlian.investment.proposal.CellProblem;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.investment.store.ImportFile.Result;
import org.yuanlian.investment.store.ImportFile.State;
import org.yuanlian.investment.sheet.RawWorkbook;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

@WithDatabase
class ImportsIT {
    private static final String HEADER = "项目编号,项目名称,投资企业,市州,区县,签约日期,合同类型,协议金额(亿元),到位资金(万元),开工日期\n";

    private static final String OPEN = "项目编号,项目名称,投资企业,区县,签约日期,协议金额(亿元)\n";

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void bringsARowIntoTheLedgerWithTheFileAsItsEvidence() throws Exception {
        var done = imported(HEADER + line(1, "2024-03-05", "3.2", "1200", "2025年3月"), false);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.result()).isEqualTo(new Result(1, 0, 0, 0, 0));
        assertThat(entries(1)).contains(
                "reported-signing 2024-03-05 320000000.00 C sheet=台账;row=2",
                "reported-start 2025-03-01 null C sheet=台账;row=2");
        assertThat(evidenceHash(1)).isEqualTo(done.sha256().hex());
    }

    @Test
    void addsNothingForTheSameFileAgain() throws Exception {
        var text = HEADER + line(1, "2024-03-05", "3.2", "1200", "");
        var done = imported(text, false);
        var before = entries(1);
        var again = as(() -> imports.handIn("台账.csv", bytes(text)));
        assertThat(again.again()).isTrue();
        assertThat(again.file().id()).isEqualTo(done.id());
        assertThatThrownBy(() -> as(() -> imports.run(done.id(), false))).isInstanceOf(Refusal.class).hasMessageContaining("DONE");
        assertThat(entries(1)).isEqualTo(before);
    }

    @Test
    void addsOnlyWhatACorrectedFileChanges() throws Exception {
        imported(HEADER + line(1, "2024-03-05", "3.2", "1200", "2025-03-01") + line(2, "2024-03-05", "1", "", ""), false);
        var before = entries(1);
        var untouched = entries(2);
        var done = imported(HEADER + line(1, "2024-03-05", "3.2", "1500", "2025-05-01") + line(2, "2024-03-05", "1.00", "", ""), false);
        assertThat(done.result()).isEqualTo(new Result(0, 1, 1, 0, 0));
        assertThat(entries(1)).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 4);
        assertThat(entries(1).subList(before.size(), before.size() + 4)).extracting(entry -> entry.split(" ")[0])
                .containsExactlyInAnyOrder("reported-arrival", "reported-start", "withdrawal", "withdrawal");
        assertThat(entries(2)).isEqualTo(untouched);
    }

    @Test
    void takesNothingOfAFileWithOneBadRow() throws Exception {
        var text = HEADER + line(1, "2024-03-05", "3.2", "", "") + line(2, "2024-02-30", "1", "", "");
        var refused = imported(text, false);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.result()).isEqualTo(new Result(0, 0, 0, 1, 0));
        assertThat(entries(1)).isEmpty();
        assertThat(as(() -> imports.problems(refused.id(), 10))).extracting(CellProblem::code).containsExactly("sheet.date.impossible");
        var skipped = as(() -> imports.run(refused.id(), true));
        assertThat(skipped.state()).isEqualTo(State.DONE);
        assertThat(skipped.result()).isEqualTo(new Result(1, 0, 0, 1, 0));
        assertThat(entries(1)).isNotEmpty();
    }

    @Test
    void findsAProjectAgainByNameInvestorAndSigningDay() throws Exception {
        imported(HEADER + line(1, "2024-03-05", "3.2", "", ""), false);
        var done = imported("项目名称,投资方,区县,签约时间,总投资（万元）\n电池项目%s-1,甲公司,龙泉驿区,2024/3/5,32000\n".formatted(mark), false);
        assertThat(done.result()).isEqualTo(new Result(0, 0, 1, 0, 1));
    }

    @Test
    void remembersHowHeadersWereMapped() throws Exception {
        var header = "项目名称,投资企业,区县,神秘列" + mark;
        var first = as(() -> imports.handIn("台账.csv", bytes(header + "\n电池,甲,龙泉驿区,乙\n")));
        var columns = List.of(new SavedMapping.Column(0, "", "name", null), new SavedMapping.Column(3, "", "event", null));
        as(() -> imports.map(first.file().id(), List.of(new ChosenSheet("台账", 1, null, columns)), ContractKind.FRAMEWORK));
        var second = as(() -> imports.handIn("台账.csv", bytes(header + "\n光伏,丙,龙泉驿区,丁\n")));
        assertThat(second.proposal().contractKind()).isEqualTo(ContractKind.FRAMEWORK);
        var proposed = second.proposal().sheets().getFirst().columns();
        assertThat(proposed.get(3)).satisfies(choice -> {
            assertThat(choice.field()).isEqualTo("event");
            assertThat(choice.remembered()).isTrue();
        });
        assertThat(proposed.get(1).field()).isNull();
    }

    @Test
    void assumesAFormalContractAloudWhereNoColumnTellsItsKind() throws Exception {
        var text = OPEN + openLine(1) + openLine(2);
        var seen = as(() -> {
            var handedIn = imports.handIn("台账.csv", bytes(text));
            assertThat(handedIn.proposal().contractKind()).isEqualTo(ContractKind.FORMAL);
            return imports.map(handedIn.file().id(), sheets(handedIn), null);
        });
        assertThat(seen.preview().assumed()).isEqualTo(2);
        var done = imported(text, false);
        assertThat(done.result()).isEqualTo(new Result(2, 0, 0, 0, 2));
        assertThat(entries(1)).anyMatch(entry -> entry.startsWith("reported-signing "));
    }

    @Test
    void takesContractsOfNoNamedKindForFrameworksWhereToldSo() throws Exception {
        var text = HEADER + line(1, "2024-03-05", "3.2", "", "") + line(2, "2024-03-06", "1", "", "").replace(",正式,", ",,");
        var report = as(() -> imports.bringIn(
                "台账.csv", bytes(text), new ImportOptions(false, false, List.of(), false, ContractKind.FRAMEWORK)));
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.DONE);
        assertThat(report.result().assumed()).isEqualTo(1);
        assertThat(report.reading().contractKind()).isEqualTo(ContractKind.FRAMEWORK);
        assertThat(entries(1)).anyMatch(entry -> entry.startsWith("reported-signing "));
        assertThat(entries(2)).anyMatch(entry -> entry.startsWith("reported-framework ")).noneMatch(entry -> entry.startsWith("reported-signing "));
    }

    @Test
    void assumesNothingAgainstWhatTheLedgerKnows() throws Exception {
        imported(HEADER + line(1, "2024-03-05", "3.2", "", "").replace(",正式,", ",框架,"), false);
        var done = imported(OPEN + openLine(1), false);
        assertThat(done.result()).isEqualTo(new Result(0, 0, 1, 0, 1));
        assertThat(entries(1)).noneMatch(entry -> entry.startsWith("reported-signing "));
    }

    @Test
    void readsTheFirstSheetAloneUnlessToldOtherwiseAndNamesTheRest() throws Exception {
        var report = as(() -> imports.bringIn("台账.xlsx", workbook(), new ImportOptions(true, false, List.of(), false, null)));
        assertThat(report.reading().sheets()).containsExactly("2023年");
        assertThat(report.reading().sheetsNotRead()).containsExactly("2024年", "说明");
        assertThat(report.result().created()).isEqualTo(1);
    }

    @Test
    void bringsInAllSheetsAsOneImport() throws Exception {
        var report = as(() -> imports.bringIn("台账.xlsx", workbook(), new ImportOptions(false, false, List.of(), true, null)));
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.DONE);
        assertThat(report.reading().sheets()).containsExactly("2023年", "2024年");
        assertThat(report.result().created()).isEqualTo(2);
        assertThat(entries(1)).anyMatch(entry -> entry.endsWith("sheet=2023年;row=2"));
        assertThat(entries(2)).anyMatch(entry -> entry.endsWith("sheet=2024年;row=2"));
    }

    @Test
    void findsAProjectThatStandsOnTwoSheets() throws Exception {
        var book = RawWorkbook.aWorkbook()
                .withSheet("2023年", row(1, "项目名称", "投资企业") + row(2, "电池" + mark, "甲公司"))
                .withSheet("2024年", row(1, "项目名称", "投资企业") + row(2, "电池" + mark, "甲公司"))
                .writtenTo(folder.resolve("两次.xlsx"));
        var report = as(() -> imports.bringIn("两次.xlsx", Files.newInputStream(book), new ImportOptions(true, false, List.of(), true, null)));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("2024年!A2 项目名称");
            assertThat(problem.what()).contains("row 2 of the sheet 2023年");
        });
    }

    @Test
    void refusesASheetThatIsNotThereOrHasNoHeader() throws Exception {
        var report = as(() -> imports.bringIn("台账.xlsx", workbook(), new ImportOptions(true, false, List.of("2022年", "说明"), false, null)));
        assertThat(report.problems()).extracting(Problem::code).containsExactly("investment.sheet.unknown", "investment.header.missing");
        assertThat(report.problems()).extracting(Problem::maybe).containsOnly("2023年 / 2024年");
    }

    private InputStream workbook() throws IOException {
        var book = RawWorkbook.aWorkbook()
                .withSheet("2023年", row(1, "项目编号", "项目名称", "投资企业") + row(2, "T-%s-1".formatted(mark), "电池" + mark, "甲公司"))
                .withSheet("2024年", row(1, "项目编号", "项目名称", "投资企业") + row(2, "T-%s-2".formatted(mark), "光伏" + mark, "乙公司"))
                .withSheet("说明", row(1, "金额单位为亿元"))
                .writtenTo(folder.resolve("台账.xlsx"));
        return Files.newInputStream(book);
    }

    private ImportFile imported(String text, boolean skipRejected) throws Exception {
        return as(() -> {
            var handedIn = imports.handIn("台账.csv", bytes(text));
            imports.map(handedIn.file().id(), sheets(handedIn), null);
            return imports.run(handedIn.file().id(), skipRejected);
        });
    }

    private static List<ChosenSheet> sheets(HandedIn handedIn) {
        return handedIn.proposal().sheets().stream().map(ChosenSheet::of).toList();
    }

    private String openLine(int number) {
        return "T-%s-%d,电池项目%s-%d,甲公司,龙泉驿区,2024-03-05,3.2%n".formatted(mark, number, mark, number);
    }

    private String line(int number, String signed, String amount, String arrived, String started) {
        return "T-%s-%d,电池项目%s-%d,甲公司,成都市,龙泉驿区,%s,正式,%s,%s,%s%n".formatted(mark, number, mark, number, signed, amount, arrived, started);
    }

    private List<String> entries(int number) throws Exception {
        return as(() -> new TransactionTemplate(transactions).execute(_ -> jdbc.sql(
                        """
                        select e.kind || ' ' || e.valid_on || ' ' || coalesce((e.cents / 100.0)::numeric(20,2)::text, 'null') || ' ' || e.grade || ' ' || e.locator
                        from entry e join project p on p.id = e.project_id where p.code = ? order by e.seq""")
                .param("T-%s-%d".formatted(mark, number))
                .query(String.class)
                .list()));
    }

    private String evidenceHash(int number) throws Exception {
        return as(() -> new TransactionTemplate(transactions).execute(_ -> jdbc.sql(
                        "select distinct v.sha256 from entry e join project p on p.id = e.project_id join evidence v on v.id = e.evidence_id where p.code = ?")
                .param("T-%s-%d".formatted(mark, number))
                .query(String.class)
                .single()));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T as(java.util.concurrent.Callable<T> work) throws Exception {
        return Caller.system("test").call(work);
    }
}
