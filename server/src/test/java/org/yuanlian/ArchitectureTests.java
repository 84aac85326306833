package org.yuanlian;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.TransactionManager;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.yuanlian.access.Requires;

/// What holds everywhere. Each rule stands beside the class in `planted` that it must catch.
class ArchitectureTests {
    private static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yuanlian");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.yuanlian.planted");

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("QueryInTheOpen", sqlStaysInStores()),
                arguments("FilledField", nothingIsFilledFromOutside()),
                arguments("OldDate", timeIsOfJavaTime()),
                arguments("Loud", onlyTheCommandLineTalks()),
                arguments("PlaceHelper", namesSayWhatAClassIs()),
                arguments("OpenDoor", doorsThatChangeSayWhatTheyRequire()),
                arguments("PlaceHelper", packagesAreNullMarked()),
                arguments("Ground", packagesOfTheImportRunOneWay()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdInTheProject(String violator, ArchRule rule) {
        rule.check(PROJECT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void biteTheViolator(String violator, ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(violator));
    }

    private static ArchRule sqlStaysInStores() {
        return noClasses()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackages(
                        "..store..", "org.yuanlian.database..", "org.yuanlian.transfer..", "org.yuanlian.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                .because("SQL stands in a store, or in a package-private class of a small module");
    }

    private static ArchRule nothingIsFilledFromOutside() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("what a class needs stands in its constructor");
    }

    private static ArchRule timeIsOfJavaTime() {
        return noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        Date.class, Calendar.class, SimpleDateFormat.class, java.sql.Date.class, java.sql.Time.class));
    }

    private static ArchRule onlyTheCommandLineTalks() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.yuanlian.cli..")
                .and()
                .haveSimpleNameNotEndingWith("Command")
                .should(ACCESS_STANDARD_STREAMS)
                .because("everything else logs");
    }

    private static ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .that(not(assignableTo(TransactionManager.class)))
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?");
    }

    private static ArchRule doorsThatChangeSayWhatTheyRequire() {
        return methods().that(changeSomething()).should(ArchCondition.from(sayWhatTheyRequire()));
    }

    private static ArchRule packagesOfTheImportRunOneWay() {
        return slices().assignedFrom(new PackagesUnder("org.yuanlian.investment", "org.yuanlian.planted")).should().beFreeOfCycles();
    }

    private static ArchRule packagesAreNullMarked() {
        return classes()
                .that()
                .doNotHaveFullyQualifiedName(Yuanlian.class.getName())
                .should(ArchCondition.from(DescribedPredicate.<JavaClass>describe(
                        "be in a package marked @NullMarked", one -> one.getPackage()
                                .isAnnotatedWith(NullMarked.class))));
    }

    private static DescribedPredicate<JavaMethod> changeSomething() {
        return DescribedPredicate.describe(
                "change something",
                method -> Stream.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class)
                        .anyMatch(method::isAnnotatedWith));
    }

    private static DescribedPredicate<JavaMethod> sayWhatTheyRequire() {
        return DescribedPredicate.describe(
                "say by @Requires which permission opens them",
                method -> Stream.<CanBeAnnotated>of(method, method.getOwner())
                        .anyMatch(place -> place.isAnnotatedWith(Requires.class)));
    }

    /// Each package is a slice, its sub-packages are others.
    private record PackagesUnder(String... roots) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
            return Stream.of(roots).anyMatch(one.getPackageName()::startsWith)
                    ? SliceIdentifier.of(one.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages under " + String.join(" and ", roots);
        }
    }
}
