package org.yuanlian.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.yuanlian.access.Caller;
import org.yuanlian.access.DemoAccounts;
import org.yuanlian.access.FirstAccount;
import org.yuanlian.demo.DemoApprovals;
import org.yuanlian.demo.DemoAssessment;
import org.yuanlian.demo.DemoAssets;
import org.yuanlian.demo.DemoBulletins;
import org.yuanlian.demo.DemoChains;
import org.yuanlian.demo.DemoDevices;
import org.yuanlian.demo.DemoInspections;
import org.yuanlian.demo.DemoOpportunities;
import org.yuanlian.demo.DemoOrders;
import org.yuanlian.demo.DemoPortfolio;
import org.yuanlian.demo.DemoPlans;
import org.yuanlian.demo.DemoSites;
import org.yuanlian.demo.DemoWindows;
import org.yuanlian.forecast.Forecasting;
import org.yuanlian.forecast.StepForecasting;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Recollection;
import org.yuanlian.ledger.SourceLedger;
import org.yuanlian.monitoring.Monitoring;
import org.yuanlian.telemetry.port.LivePorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the server and, on the first start, fills it with base data and a demonstration portfolio.")
final class ServeCommand implements Callable<Integer> {
    static final int KEEPS_RUNNING = -1;

    @Option(names = "--port", description = "Port to answer on (default: YUANLIAN_PORT, or 8080).")
    private int port = -1;

    @Option(names = "--no-demo", description = "Start empty: no demonstration portfolio and no demonstration log-ins.")
    private boolean noDemo;

    @Option(names = "--rehearse", hidden = true, description = "Start, answer some requests, and stop.")
    private boolean rehearse;

    @Override
    public Integer call() throws Exception {
        var began = System.nanoTime();
        var context = Application.serve(port);
        var demo = context.getBean(DemoPortfolio.class);
        if (rehearse) {
            Rehearsal.play(context);
            return 0;
        }
        Caller.system("base data").run(context.getBean(SourceLedger.class)::createOnce);
        if (noDemo) {
            var opened = Caller.system("first account").get(context.getBean(FirstAccount.class)::openOnce);
            opened.ifPresent(password -> System.out.printf("%n  First log-in: %s / %s%n", FirstAccount.USERNAME, password));
        } else {
            demo.createOnce(System.out::println);
            context.getBean(DemoOrders.class).makeOnce(System.out::println);
            context.getBean(DemoApprovals.class).makeOnce(System.out::println);
            context.getBean(DemoBulletins.class).publishOnce(System.out::println);
            context.getBean(DemoInspections.class).makeOnce(System.out::println);
            context.getBean(DemoAssessment.class).publishOnce(System.out::println);
            context.getBean(DemoWindows.class).makeOnce(System.out::println);
            context.getBean(DemoPlans.class).makeOnce(System.out::println);
            context.getBean(DemoOpportunities.class).makeOnce(System.out::println);
            context.getBean(DemoSites.class).makeOnce(System.out::println);
            context.getBean(DemoChains.class).makeOnce(System.out::println);
            context.getBean(DemoDevices.class).makeOnce(System.out::println);
            context.getBean(DemoAssets.class).makeOnce(System.out::println);
        }
        Thread.ofPlatform().name("recollection").daemon().start(context.getBean(Recollection.class)::read);
        forecastBehind(context.getBean(Forecasting.class), context.getBean(StepForecasting.class), AsOf.now(context.getBean(Clock.class)));
        var ports = context.getBean(LivePorts.class).openOnce();
        if (!ports.isEmpty()) {
            context.getBean(Monitoring.class).begin();
        }
        var address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        System.out.printf("%n  园链 Yuanlian  %s   (ready in %.1f s)%n", address, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
        demo.logins().forEach(login -> System.out.printf("  %-12s %-16s %s%n", login.username(), DemoAccounts.PASSWORD, login.displayName()));
        ports.forEach(port -> System.out.println("  " + (port.trouble() == null ? "%s%s at %s:%d".formatted(port.protocol(), port.tls() ? " over TLS" : "", port.address(), port.port()) : port.trouble())));
        System.out.printf("  Stop with Ctrl-C.%n%n");
        return KEEPS_RUNNING;
    }

    /// What no month has forecast yet is made up for while the server answers already.
    private static void forecastBehind(Forecasting stages, StepForecasting steps, AsOf now) {
        var month = YearMonth.from(now.validOn());
        Thread.ofPlatform().name("forecasts").daemon().priority(Thread.MIN_PRIORITY).start(() -> {
            stages.catchUp(month.minusMonths(15), month);
            steps.catchUp(month.minusMonths(15), month);
        });
    }
}
