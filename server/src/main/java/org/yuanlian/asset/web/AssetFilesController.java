package org.yuanlian.asset.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.asset.Asset;
import org.yuanlian.asset.Assets;
import org.yuanlian.asset.Assignment;
import org.yuanlian.asset.AssetImports;
import org.yuanlian.asset.AssetImports.AssetsTaken;
import org.yuanlian.asset.Watching;
import org.yuanlian.asset.sheet.AssetCsv;
import org.yuanlian.asset.sheet.AssetGeoJson;
import org.yuanlian.asset.sheet.AssetSheet;
import org.yuanlian.asset.sheet.Written;
import org.yuanlian.device.Device;
import org.yuanlian.device.Devices;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problems;

/// What is watched, in files and out of files.
@RestController
@RequestMapping("/api/assets")
@Requires(Permission.RECORD)
final class AssetFilesController {
    private static final String GEO_JSON = "application/geo+json";
    private final AssetImports imports;
    private final Assets assets;
    private final Watching watching;
    private final Devices devices;
    private final Clock clock;

    AssetFilesController(AssetImports imports, Assets assets, Watching watching, Devices devices, Clock clock) {
        this.imports = imports;
        this.assets = assets;
        this.watching = watching;
        this.devices = devices;
        this.clock = clock;
    }

    /// A file is taken whole or not at all, and all that is wrong with it is told at once.
    @PostMapping(path = "/import", consumes = "text/csv")
    @Requires(Permission.ADMINISTER)
    AssetsTaken csv(@RequestParam String place, @RequestBody byte[] file) {
        return take(place, file, AssetCsv::read);
    }

    @PostMapping(path = "/import", consumes = GEO_JSON)
    @Requires(Permission.ADMINISTER)
    AssetsTaken geoJson(@RequestParam String place, @RequestBody byte[] file) {
        return take(place, file, AssetGeoJson::read);
    }

    private AssetsTaken take(String place, byte[] file, BiFunction<byte[], Problems, AssetSheet> reader) {
        var problems = new Problems();
        var sheet = reader.apply(file, problems);
        return imports.take(new Place(place), sheet.rows(), problems, false).and(sheet.notes());
    }

    @GetMapping(path = "/export.csv", produces = "text/csv")
    @Audited("asset.export")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String place) {
        return file("csv", MediaType.parseMediaType("text/csv;charset=UTF-8"), AssetCsv.of(written(place)));
    }

    @GetMapping(path = "/export.geojson", produces = GEO_JSON)
    @Audited("asset.export")
    ResponseEntity<byte[]> geoJson(@RequestParam(required = false) @Nullable String place) {
        return file("geojson", MediaType.parseMediaType(GEO_JSON), AssetGeoJson.of(written(place)));
    }

    private static ResponseEntity<byte[]> file(String ending, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("yuanlian-assets." + ending).build().toString())
                .body(bytes);
    }

    private List<Written> written(@Nullable String place) {
        var now = clock.instant();
        var all = assets.standing(place == null ? Caller.current().place() : new Place(place), now);
        var codes = all.stream().collect(Collectors.toMap(Asset::id, Asset::code));
        var known = devices.all().stream().collect(Collectors.toMap(Device::id, Function.identity()));
        var own = watching.on(LocalDate.ofInstant(now, AsOf.ZONE)).stream()
                .filter(one -> known.containsKey(one.device()))
                .collect(Collectors.groupingBy(Assignment::asset, Collectors.mapping(one -> Objects.requireNonNull(known.get(one.device())).identity(), Collectors.toList())));
        return all.stream().map(one -> new Written(
                one, one.as().parent() == null ? null : codes.get(one.as().parent()), own.getOrDefault(one.id(), List.of()))).toList();
    }
}
