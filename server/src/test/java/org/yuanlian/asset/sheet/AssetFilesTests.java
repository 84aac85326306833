package org.yuanlian.asset.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.asset.Asset;
import org.yuanlian.asset.AssetImports.Row;
import org.yuanlian.asset.AssetKind;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

class AssetFilesTests {
    private final Problems problems = new Problems();

    @Test
    void readTheParkOfTheDemonstrationWithoutAProblem() throws IOException {
        assertThat(park()).hasSizeBetween(60, 100).allSatisfy(row -> assertThat(row.name()).startsWith("（演示）"));
        assertThat(park()).extracting(Row::kind).contains(AssetKind.values());
        assertThat(problems.asList()).isEmpty();
    }

    @Test
    void giveBackWhatTheyGaveOut() throws IOException {
        var rows = park();
        var written = rows.stream().map(AssetFilesTests::written).toList();
        assertThat(AssetGeoJson.read(AssetGeoJson.of(written), problems).rows()).map(AssetFilesTests::told).isEqualTo(rows.stream().map(AssetFilesTests::told).toList());
        assertThat(AssetCsv.read(AssetCsv.of(written), problems).rows()).map(AssetFilesTests::told).isEqualTo(rows.stream().map(AssetFilesTests::told).toList());
        assertThat(problems.asList()).isEmpty();
    }

    @Test
    void tellAllThatIsWrongWithASheetLineByLine() {
        var csv = """
                code,name,kind,shape,points,heightMetres
                T-1,储罐 1,储罐,POINT,104.265 30.56,12
                T-2,储罐 2,缸,POINT,104.265 30.56,
                T-3,储罐 3,TANK,POINT,104.265,
                T-4,储罐 4,TANK,circle,104.265 30.56,high
                """;
        assertThat(AssetCsv.read(csv.getBytes(StandardCharsets.UTF_8), problems).rows()).extracting(Row::code).containsExactly("T-1", "T-2", "T-3", "T-4");
        assertThat(problems.asList()).extracting(problem -> problem.where() + " " + problem.code()).containsExactly(
                "line 3 kind asset.kind.unknown", "line 4 points asset.file.shape", "line 5 points asset.file.shape", "line 5 heightMetres asset.file.number");
    }

    @Test
    void tellAllThatIsWrongWithAMapFeatureByFeature() {
        var map = """
                {"type": "FeatureCollection", "features": [
                 {"type": "Feature", "properties": {"code": "A", "kind": "AREA"}, "geometry": {"type": "MultiPolygon", "coordinates": []}},
                 {"type": "Feature", "properties": {"code": "B", "kind": "LAKE"}, "geometry": {"type": "Point", "coordinates": ["x", 1]}}]}""";
        assertThat(AssetGeoJson.read(map.getBytes(StandardCharsets.UTF_8), problems).rows()).hasSize(2);
        assertThat(problems.asList()).extracting(Problem::where)
                .containsExactly("features[0].geometry", "features[1].kind", "features[1].geometry.coordinates");
    }

    @Test
    void takeDegreesOfOurSystemsAlone() {
        for (var system : List.of("urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4490")) {
            assertThat(AssetGeoJson.read(map(system), problems).rows()).hasSize(1);
        }
        assertThat(problems.asList()).isEmpty();
        AssetGeoJson.read(map("urn:ogc:def:crs:EPSG::3857"), problems);
        assertThat(problems.asList()).extracting(Problem::code).containsExactly("asset.file.system");
        assertThat(problems.asList()).extracting(Problem::value).containsExactly("urn:ogc:def:crs:EPSG::3857");
    }

    private static byte[] map(String system) {
        return """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "%s"}}, "features": [
                 {"type": "Feature", "properties": {"code": "A", "kind": "AREA"}, "geometry": {"type": "Point", "coordinates": [104.2, 30.5]}}]}"""
                .formatted(system).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refuseWhatIsNoTableAndNoMap() {
        AssetCsv.read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), problems);
        AssetGeoJson.read("{".getBytes(StandardCharsets.UTF_8), problems);
        AssetGeoJson.read("{}".getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.asList()).extracting(Problem::code).containsExactly("asset.file.columns", "asset.file.broken", "asset.file.features");
    }

    @Test
    void tellWhatNobodyKnowsAndTakeWholeNumbersForCodes() {
        var map = """
                {"type": "FeatureCollection", "features": [
                 {"type": "Feature", "properties": {"code": 42, "parent": "7", "kind": "AREA", "colour": "red"}, "geometry": {"type": "Point", "coordinates": [104.2, 30.5]}},
                 {"type": "Feature", "properties": {"code": 4.2, "kind": "AREA", "owner": 1}, "geometry": {"type": "Point", "coordinates": [104.2, 30.5]}},
                 {"type": "Feature", "properties": {"code": "B", "parent": true, "kind": "AREA"}, "geometry": {"type": "Point", "coordinates": [104.2, 30.5]}}]}""";
        var sheet = AssetGeoJson.read(map.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(sheet.rows().getFirst()).extracting(Row::code, Row::parent).containsExactly("42", "7");
        assertThat(sheet.notes()).extracting(note -> note.code() + " " + note.value()).containsExactly("asset.file.unread colour, owner", "asset.file.numbers 42");
        assertThat(problems.asList()).extracting(problem -> problem.where() + " " + problem.code() + " " + problem.value())
                .containsExactly("features[1].code asset.file.text 4.2", "features[2].parent asset.file.text true");
        var csv = "code,name,kind,shape,points,farbe\nA,甲,区域,POINT,104.2 30.5,rot\n".getBytes(StandardCharsets.UTF_8);
        assertThat(AssetCsv.read(csv, problems).notes()).extracting(Problem::value).containsExactly("farbe");
    }

    private List<Row> park() throws IOException {
        try (var file = Objects.requireNonNull(AssetFilesTests.class.getResourceAsStream("/demo/park.geojson"))) {
            return AssetGeoJson.read(file.readAllBytes(), problems).rows();
        }
    }

    private static Written written(Row row) {
        var as = new Asset.Description(row.kind(), row.code(), row.name(), null, null, row.shape(), row.heightMetres());
        return new Written(
                new Asset(UUID.randomUUID(), new Place("510112.P0007"), as, true, Instant.EPOCH, null), row.parent(), row.devices() == null ? List.of() : row.devices());
    }

    private static List<Object> told(Row row) {
        return List.of(
                row.kind(), row.code(), row.name(), row.parent() == null ? "" : row.parent(), row.shape(), String.valueOf(row.heightMetres()),
                row.devices() == null ? List.of() : row.devices());
    }
}
