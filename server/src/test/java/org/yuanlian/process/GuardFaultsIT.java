package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.annotation.ProxyTransactionManagementConfiguration;
import org.yuanlian.PlantedFault;
import org.yuanlian.WithDatabase;
import org.yuanlian.process.machine.Course;
import org.yuanlian.process.store.CaseRows;
import org.yuanlian.process.store.DebtRows;

/// What is planted into the guards of acts and of debts is found by their tests.
@WithDatabase
class GuardFaultsIT {

    @Autowired
    ApplicationContext application;

    static Stream<Arguments> acts() throws ClassNotFoundException {
        var writing = Class.forName(CaseRows.class.getPackageName() + ".CaseWriting");
        return Stream.of(
                fault("writes whatever was written before", writing, "and version = ? and last_at = ?", "and ?::bigint >= 0 and ?::timestamptz is not null"),
                fault("moves the step though the case was not moved", writing, ".append(\" and exists (select from moved)) \")", ".append(\") \")"),
                fault("holds nobody against what was done", Course.class, "!Collections.disjoint(touched, touched(now, event.what()))", "false"),
                fault("holds everybody against everything", Course.class, "!Collections.disjoint(touched, touched(now, event.what()))", "true"),
                fault("forgets what a return takes along", Course.class, "new HashSet<>(dependents(now, back.step()))", "new HashSet<String>()"),
                fault("takes a case that ends for one step", Course.class, "now.steps().stream().map(Step::id).collect(Collectors.toSet())", "Set.of()"),
                fault("believes who has seen what is not there", Acts.class, "seen > now.version() || ", ""),
                fault("lets two settle one debt", DebtRows.class, "select id from debt where id = ? for update", "select id from debt where id = ?"),
                fault("does not decide anew", Acts.class, ": asked(id, seen, command, acting);", ": new Decided.Changed(found, since);"));
    }

    static Stream<Arguments> debts() throws ClassNotFoundException {
        var writing = Class.forName(CaseRows.class.getPackageName() + ".CaseWriting");
        return Stream.of(
                fault("lets a step end that a debt blocks", Acts.class, "&& !owed.isEmpty()", "&& owed.isEmpty() && false"),
                fault("asks nobody what is owed", Acts.class, "finishes ? debts.owed(", "!finishes ? debts.owed("),
                fault("writes the end of a step that a debt blocks", writing, "and b.step = ?", "and b.step <> ?"),
                fault("goes on blocking what was settled", DebtRows.class, "and v.kind = 'SETTLED')", "and v.kind = 'EXTENDED')"),
                fault("blocks the step itself for the whole case", Debts.class, "? Course.last(of)", "? List.of(wanted.step())"),
                fault("blocks what does not rest on the step", Debts.class, "!Course.dependents(of, step).contains(blocked)", "false"),
                fault("takes a debt for a step that nobody has in hand", Debts.class, "!step.state().isOpen()", "false"),
                fault("settles twice", Debts.class, "if (debt.settledAt() != null) {", "if (false) {"),
                fault("agrees on an earlier day", Debts.class, "!dueOn.isAfter(debt.dueOn()) || ", ""),
                fault("excludes nothing", Debts.class, "exclusion.is().equals(", "\"never\".equals("));
    }

    static Stream<Arguments> memories() throws ClassNotFoundException {
        var writing = Class.forName(CaseRows.class.getPackageName() + ".CaseWriting");
        return Stream.of(
                fault("remembers what may be taken back", Remembered.class, "if (!TransactionSynchronizationManager.isActualTransactionActive())", "if (true)"),
                fault("remembers what it sees before it is committed", Remembered.class, "isCurrentTransactionReadOnly()", "isActualTransactionActive()"),
                fault("knows an act by its number alone", writing, "and version = ? and last_at = ?", "and version = ? and ?::timestamptz is not null"),
                fault("writes whatever was written before", writing, "and version = ? and last_at = ?", "and ?::bigint >= 0 and ?::timestamptz is not null"));
    }

    private static Arguments fault(String told, Class<?> in, String was, String is) {
        return argumentSet(told, new PlantedFault(in, was, is));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void areFoundInActs(PlantedFault fault) throws Exception {
        assertThat(found(fault, AtOnceIT.class)).as(fault.toString()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("debts")
    void areFoundInDebts(PlantedFault fault) throws Exception {
        assertThat(found(fault, DebtsIT.class)).as(fault.toString()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("memories")
    void areFoundInWhatIsRemembered(PlantedFault fault) throws Exception {
        assertThat(found(fault, RememberedIT.class)).as(fault.toString()).isNotEmpty();
    }

    @Test
    void areNotFoundWhereNothingWasPlanted() throws Exception {
        var nothing = new PlantedFault(Cases.class, "public class Cases {", "public class Cases { ");
        assertThat(found(nothing, AtOnceIT.class)).isEmpty();
        assertThat(found(nothing, DebtsIT.class)).isEmpty();
        assertThat(found(nothing, RememberedIT.class)).isEmpty();
    }

    private List<String> found(PlantedFault fault, Class<?> tests) throws Exception {
        try (var planted = new AnnotationConfigApplicationContext()) {
            planted.setParent(application);
            var loader = fault.plant();
            planted.setClassLoader(loader);
            AopConfigUtils.registerAutoProxyCreatorIfNecessary(planted);
            AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(planted);
            planted.register(ProxyTransactionManagementConfiguration.class);
            planted.scan(Cases.class.getPackageName());
            planted.refresh();
            return failures(planted, loader.loadClass(tests.getName()));
        }
    }

    private static List<String> failures(ApplicationContext planted, Class<?> tests) throws Exception {
        var constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        var failures = new ArrayList<String>();
        for (var test : Arrays.stream(tests.getDeclaredMethods()).filter(GuardFaultsIT::isTest).toList()) {
            var of = constructor.newInstance();
            planted.getAutowireCapableBeanFactory().autowireBean(of);
            test.setAccessible(true);
            try {
                test.invoke(of, arguments(test));
            } catch (InvocationTargetException failure) {
                failures.add(test.getName() + ": " + failure.getCause());
            }
        }
        return failures;
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ValueSource.class);
    }

    private static Object[] arguments(Method test) {
        var values = test.getAnnotation(ValueSource.class);
        return values == null ? new Object[0] : new Object[] {values.strings()[0]};
    }
}
