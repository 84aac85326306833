package org.yuanlian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {
        "2107-510112-04-01-123456",
        "21075101120401123456",
        "川投资备【2107-510112-04-01-123456】FGQB-0123号"
    })
    void readsTheCodeAsOfficesWriteIt(String written) {
        var code = ProjectCode.of(written);
        assertThat(code).hasToString("2107-510112-04-01-123456");
        assertThat(code.filedIn()).isEqualTo(YearMonth.of(2021, 7));
        assertThat(code.region()).isEqualTo(new RegionCode("510112"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2113-510112-04-01-123456", "2107-510112-04-01-12345", "招引-2021-17", ""})
    void refusesWhatIsNoProjectCode(String written) {
        assertThat(ProjectCode.fault(written, "row 3"))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("kernel.project.shape"));
    }

    @Test
    void keepsThePlaceOfTheFault() {
        assertThat(ProjectCode.fault("x", "Sheet1;row=4")).get().extracting(Problem::where).isEqualTo("Sheet1;row=4");
    }
}
