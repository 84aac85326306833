package org.yuanlian.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.asset.Asset;
import org.yuanlian.asset.AssetImports;
import org.yuanlian.asset.Assets;
import org.yuanlian.asset.Limits;
import org.yuanlian.asset.sheet.AssetGeoJson;
import org.yuanlian.device.Device;
import org.yuanlian.device.Devices;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problems;

/// Registers the park in which `bin/yuanlian simulate` plays: its firms, plants, tanks, feeders, gates and roads, with the
/// devices that watch them, all labelled as made up.
@Component
public class DemoAssets {
    private static final String FILE = "/demo/park.geojson";
    /// A tank for low pressure, whose alarm comes where others have none.
    private static final String LOW_PRESSURE_TANK = "T-03";
    /// A feeder of thin wires.
    private static final String THIN_FEEDER = "F-3";
    private final AssetImports imports;
    private final Assets assets;
    private final Limits limits;
    private final Devices devices;
    private final Grounds grounds;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoAssets(
            AssetImports imports, Assets assets, Limits limits, Devices devices, Grounds grounds, Clock clock, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.assets = assets;
        this.limits = limits;
        this.devices = devices;
        this.grounds = grounds;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Registers them where there are the demonstration's devices and none of them yet.
    public void makeOnce(Consumer<String> progress) {
        Caller.system("demo").run(() -> transaction.executeWithoutResult(_ -> {
            var park = grounds.demoPark();
            if (devices.all().stream().anyMatch(Device::demo) && assets.standing(park, clock.instant()).stream().noneMatch(Asset::demo)) {
                var problems = new Problems();
                var taken = imports.take(park, AssetGeoJson.read(file(), problems).rows(), problems, true);
                limit(park, LOW_PRESSURE_TANK, new Limits.Wanted(
                        "tank-farm/pressure-high", new BigDecimal("0.65"), new BigDecimal("0.62"), "（演示）储罐 3 设计文件：低压储罐", null));
                limit(park, THIN_FEEDER, new Limits.Wanted(
                        "feeder/current-high", new BigDecimal("300"), new BigDecimal("285"), "（演示）丙线设计文件：导线载流量", null));
                progress.accept("  演示监测对象 %d assets of one park, %d of them watched".formatted(taken.registered(), taken.watched()));
            }
        }));
    }

    private void limit(Place park, String code, Limits.Wanted wanted) {
        assets.standing(park, clock.instant()).stream()
                .filter(one -> one.code().equals(code))
                .forEach(one -> limits.set(one.id(), List.of(wanted)));
    }

    private static byte[] file() {
        try (var file = Objects.requireNonNull(DemoAssets.class.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
