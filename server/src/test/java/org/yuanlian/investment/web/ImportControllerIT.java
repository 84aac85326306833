package org.yuanlian.investment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.yuanlian.investment.sheet.RawWorkbook.aWorkbook;
import static org.yuanlian.investment.sheet.RawWorkbook.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
class ImportControllerIT {
    private static final RequestPostProcessor COUNTY = LoggedIn.as(Role.COUNTY, "510112");
    private static final RequestPostProcessor OTHER = LoggedIn.as(Role.CITY, "510700");
    private static final RequestPostProcessor DEPARTMENT = LoggedIn.as(Role.DEPARTMENT, "510112");

    @TempDir
    Path folder;

    @Autowired
    MockMvc mvc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void takesAWorkbookFromUploadToTheLedger() throws Exception {
        var workbook = workbook("2024-03-05");
        var id = uploaded(workbook);
        mvc.perform(put("/api/imports/" + id + "/mapping").with(COUNTY).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(mapping()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.rows[0].values.amount").value("320000000.00 CNY"));
        run(id, false).andExpect(status().isAccepted());
        assertThat(settled(id)).contains("\"state\":\"done\"").contains("\"created\":1");
        mvc.perform(get("/api/projects").param("q", mark).with(COUNTY)).andExpect(jsonPath("$.total").value(1));
        upload(workbook).andExpect(status().isOk()).andExpect(jsonPath("$.alreadyImported.projects").value(1));
    }

    @Test
    void tellsTheProblemsOfARefusedFileAlsoAsAFile() throws Exception {
        var id = uploaded(workbook("2024-02-30"));
        mvc.perform(put("/api/imports/" + id + "/mapping").with(COUNTY).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(mapping()))
                .andExpect(jsonPath("$.rejected").value(1))
                .andExpect(jsonPath("$.problems[0].code").value("sheet.date.impossible"))
                .andExpect(jsonPath("$.problems[0].column").value("C 签约日期"))
                .andExpect(jsonPath("$.problems[0].row").value(3));
        run(id, false);
        assertThat(settled(id)).contains("\"state\":\"refused\"");
        var csv = mvc.perform(get("/api/imports/" + id + "/problems.csv").with(COUNTY)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("台账,3,C 签约日期,2024-02-30,sheet.date.impossible");
    }

    @Test
    void refusesADamagedFileWithItsProblem() throws Exception {
        var bytes = java.util.Arrays.copyOf(workbook("2024-03-05"), 700);
        upload(bytes).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("sheet.file.damaged"));
    }

    @Test
    void opensToNobodyWithoutThePermissionAndShowsNoOtherRegionsFiles() throws Exception {
        var id = uploaded(workbook("2024-03-05"));
        mvc.perform(get("/api/imports/" + id)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/imports/" + id).with(DEPARTMENT)).andExpect(status().isForbidden());
        mvc.perform(get("/api/imports/" + id).with(OTHER)).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("investment.import.unknown"));
        mvc.perform(get("/api/imports").with(COUNTY)).andExpect(jsonPath("$.items[*].id", hasItem(id)));
    }

    @Test
    void refusesAMappingThatCannotBeUsed() throws Exception {
        var id = uploaded(workbook("2024-03-05"));
        var twice = "{\"sheets\":[{\"sheet\":\"台账\",\"headerRow\":2,\"columns\":[{\"column\":0,\"field\":\"investor\"},{\"column\":1,\"field\":\"investor\"},{\"column\":2,\"field\":\"moon\"}]}]}";
        mvc.perform(put("/api/imports/" + id + "/mapping").with(COUNTY).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(twice))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].code", hasItem("investment.mapping.twice")))
                .andExpect(jsonPath("$.problems[*].code", hasItem("investment.mapping.field")))
                .andExpect(jsonPath("$.problems[*].code", hasItem("investment.mapping.required")));
    }

    @Test
    void givesBackEverythingAfterThePageWasLoadedAnew() throws Exception {
        var id = uploaded(workbook("2024-02-30"));
        detail(id).andExpect(jsonPath("$.state").value("uploaded"))
                .andExpect(jsonPath("$.file").value("台账.xlsx"))
                .andExpect(jsonPath("$.size").isNumber())
                .andExpect(jsonPath("$.sheets[0].chosen").value(true))
                .andExpect(jsonPath("$.sheets[0].columns[1].header").value("投资企业"))
                .andExpect(jsonPath("$.sheets[0].mapping[1].field").value("investor"))
                .andExpect(jsonPath("$.fields[?(@.name == 'name')].required").value(true))
                .andExpect(jsonPath("$.preview").isEmpty());
        var own = mapping().replace("{\"column\":1,\"field\":\"investor\"},", "").replaceFirst("}$", ",\"assumptions\":{\"contractKind\":\"framework\"}}");
        mvc.perform(put("/api/imports/" + id + "/mapping").with(COUNTY).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(own))
                .andExpect(jsonPath("$.assumptions.contractKind").value("framework"));
        detail(id).andExpect(jsonPath("$.state").value("mapped"))
                .andExpect(jsonPath("$.sheets[0].mapping[1].field").isEmpty())
                .andExpect(jsonPath("$.sheets[0].mapping[3].unit").value("亿元"))
                .andExpect(jsonPath("$.assumptions.contractKind").value("framework"))
                .andExpect(jsonPath("$.preview.rejected").value(1))
                .andExpect(jsonPath("$.preview.problems[0].sheet").value("台账"))
                .andExpect(jsonPath("$.preview.problems[0].code").value("sheet.date.impossible"));
        run(id, false);
        assertThat(settled(id)).contains("\"state\":\"refused\"").contains("投资企业");
    }

    @Test
    void tellsProblemsInTheLanguageThatIsAskedFor() throws Exception {
        var id = uploaded(workbook("2024-02-30"));
        mvc.perform(put("/api/imports/" + id + "/mapping").with(COUNTY).with(csrf()).header("Accept-Language", "zh-CN").contentType(MediaType.APPLICATION_JSON).content(mapping()))
                .andExpect(jsonPath("$.problems[0].what").value("没有这一天。"));
        mvc.perform(get("/api/imports/" + id).with(COUNTY).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.preview.problems[0].what").value("There is no such day."));
        mvc.perform(get("/api/imports/" + UUID.randomUUID()).with(COUNTY).header("Accept-Language", "zh-CN"))
                .andExpect(jsonPath("$.detail").value("没有这次导入，或它属于别的区域。"))
                .andExpect(jsonPath("$.problems[0].what").value("没有这次导入，或它属于别的区域。"))
                .andExpect(jsonPath("$.problems[0].words").doesNotExist());
        var csv = mvc.perform(get("/api/imports/" + id + "/problems.csv").param("lang", "zh-CN").with(COUNTY)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("工作表").contains("没有这一天。");
    }

    private ResultActions detail(String id) throws Exception {
        return mvc.perform(get("/api/imports/" + id).with(COUNTY));
    }

    private byte[] workbook(String signed) throws IOException {
        var sheet = row(1, "签约项目台账（" + mark + "）")
                + row(2, "项目名称", "投资企业", "签约日期", "协议金额(亿元)")
                + row(3, "电池" + mark, "甲公司", signed, "3.2");
        return Files.readAllBytes(aWorkbook().withSheet("台账", sheet).writtenTo(folder.resolve("台账.xlsx")));
    }

    private static String mapping() {
        return "{\"sheets\":[{\"sheet\":\"台账\",\"headerRow\":2,\"columns\":[{\"column\":0,\"field\":\"name\"},{\"column\":1,\"field\":\"investor\"},{\"column\":2,\"field\":\"signedOn\"},{\"column\":3,\"field\":\"amount\",\"unit\":\"亿元\"}]}]}";
    }

    private ResultActions upload(byte[] bytes) throws Exception {
        return mvc.perform(multipart("/api/imports").file(new MockMultipartFile("file", "台账.xlsx", null, bytes)).with(COUNTY).with(csrf()));
    }

    private String uploaded(byte[] bytes) throws Exception {
        var answer = upload(bytes)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sheets[0].headerRow").value(2))
                .andExpect(jsonPath("$.sheets[0].rows").value(1))
                .andExpect(jsonPath("$.sheets[0].columns[2].samples[0]", startsWith("2024")))
                .andExpect(jsonPath("$.sheets[0].mapping[3].field").value("amount"))
                .andExpect(jsonPath("$.sheets[0].mapping[3].unit").value("亿元"))
                .andExpect(jsonPath("$.assumptions.contractKind").value("formal"))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return JsonMapper.builder().build().readTree(answer).get("id").asString();
    }

    private ResultActions run(String id, boolean skipRejected) throws Exception {
        return mvc.perform(post("/api/imports/" + id + "/run").with(COUNTY).with(csrf()).contentType(MediaType.APPLICATION_JSON).content("{\"skipRejected\":%s}".formatted(skipRejected)));
    }

    /// The status once the run has ended.
    private String settled(String id) throws Exception {
        var status = "";
        do {
            status = mvc.perform(get("/api/imports/" + id).with(COUNTY)).andExpect(status().isOk()).andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                    .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } while (status.contains("\"state\":\"running\""));
        return status;
    }
}
