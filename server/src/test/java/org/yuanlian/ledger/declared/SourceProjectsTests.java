package org.yuanlian.ledger.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.declared.SourceProjects.Project;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Regions;
import org.yuanlian.registry.base.BaseFiles;

class SourceProjectsTests {
    private final Declarations declarations = Declarations.of(Map.of());
    private final SourceProjects source = declarations.read("base/source-projects", SourceProjects.class).body();

    @Test
    void namesTheRealProjectsOfTheDocuments() {
        assertThat(source.projects()).hasSizeBetween(15, 25);
        assertThat(source.projects()).extracting(Project::name).contains(
                "谷神星二号中型固体运载火箭研发生产二期项目", "钠离子电池生产链项目", "昇兴（内江）西南高端食品饮料包装生产基地项目");
        assertThat(source.projects()).allSatisfy(project -> assertThat(source.document(project)).isNotNull());
    }

    @Test
    void liesInPlacesAndChainsOfTheRegistry() {
        var files = BaseFiles.of(Map.of());
        var regions = Regions.read(files);
        var parks = Parks.read(files);
        var chains = Chains.read(files);
        assertThat(source.projects()).allSatisfy(project -> {
            assertThat(regions.byCode(project.place().region())).as(project.id()).isPresent();
            project.place().park().ifPresent(id -> assertThat(parks.byId(id)).get()
                    .satisfies(park -> assertThat(park.place()).isEqualTo(project.place())));
            if (project.chain() != null) {
                assertThat(chains.byCode(project.chain())).as(project.id()).isPresent();
            }
        });
    }

    @Test
    void statesNothingThatAReportCouldNotState() {
        var kinds = declarations.read("ledger/evidence-kinds", EvidenceKinds.class).body().kinds();
        assertThat(source.projects().stream().flatMap(project -> project.statements().stream()))
                .allSatisfy(statement -> assertThat(kinds)
                        .filteredOn(kind -> kind.id().equals(statement.kind()))
                        .first()
                        .satisfies(kind -> assertThat(kind.grade()).isEqualTo(Grade.C)));
    }

    @Test
    void takesNoSentenceForAContractThatItDoesNotName() {
        var kinds = declarations.read("ledger/evidence-kinds", EvidenceKinds.class).body().kinds();
        assertThat(source.projects().stream().flatMap(project -> project.statements().stream())
                        .filter(statement -> !statement.quote().contains("框架") && !statement.quote().contains("合同")))
                .allSatisfy(statement -> assertThat(kinds)
                        .filteredOn(kind -> kind.id().equals(statement.kind()))
                        .first()
                        .satisfies(kind -> assertThat(kind.contract()).isNull()));
    }

    @Test
    void carriesTheOnlyAmountThatADocumentGives() {
        assertThat(source.projects().stream().flatMap(project -> project.statements().stream())
                        .filter(statement -> statement.amount() != null))
                .singleElement()
                .satisfies(statement -> assertThat(statement.amount()).isEqualByComparingTo(new BigDecimal("250000000")));
    }
}
