package org.yuanlian.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.database.Home;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

class UploadsTests {
    private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
    private static final Caller ZHANG = new Caller("zhang", "张", Role.CITY, new Place("510100"), null, "");
    private static final Caller LI = new Caller("li", "李", Role.CITY, new Place("510100"), null, "");

    @TempDir
    Path folder;

    private Uploads uploads;

    @BeforeEach
    void atNoon() {
        uploads = at(NOON);
    }

    @Test
    void keepsAFileForWhoHandedItIn() throws Exception {
        var content = "项目,金额\n一期,3亿元\n".getBytes(UTF_8);
        var upload = ZHANG.call(() -> uploads.keep("C:\\桌面\\签约台账.csv", new ByteArrayInputStream(content)));
        assertThat(upload.name()).isEqualTo("签约台账.csv");
        assertThat(upload.sha256()).isEqualTo(Sha256.of(content));
        assertThat(upload.mediaType()).isEqualTo("text/csv");
        assertThat(ZHANG.call(() -> uploads.find(upload.id()))).contains(upload);
        assertThat(LI.call(() -> uploads.find(upload.id()))).isEmpty();
        try (var kept = uploads.open(upload)) {
            assertThat(kept.readAllBytes()).isEqualTo(content);
        }
        uploads.drop(upload);
        assertThat(ZHANG.call(() -> uploads.find(upload.id()))).isEmpty();
    }

    @Test
    void takesWhatIsWhatItsNameClaims() throws Exception {
        taken("a.xlsx", packed("[Content_Types].xml", "xl/workbook.xml"), "spreadsheetml.sheet");
        taken("a.docx", packed("word/document.xml"), "wordprocessingml.document");
        taken("a.zip", packed("x"), "application/zip");
        taken("a.PDF", "%PDF-1.7".getBytes(UTF_8), "application/pdf");
        taken("a.png", HexFormat.of().parseHex("89504e470d0a1a0a00"), "image/png");
        taken("a.jpeg", HexFormat.of().parseHex("ffd8ffe000"), "image/jpeg");
        taken("a.csv", "项目,金额".getBytes(Charset.forName("GB18030")), "text/csv");
        taken("a.txt", "项目".getBytes(Charset.forName("UTF-16")), "text/plain");
    }

    @Test
    void refusesWhatIsNotWhatItsNameClaims() throws Exception {
        refused("a.xlsx", "not a package".getBytes(UTF_8));
        refused("a.xlsx", packed("word/document.xml"));
        refused("a.xlsx", cutShort(packed("[Content_Types].xml", "xl/workbook.xml")));
        refused("a.pdf", packed("x"));
        refused("a.png", "%PDF-1.7".getBytes(UTF_8));
        refused("a.csv", packed("x"));
        refused("a.txt", new byte[] {'M', 'Z', 0, 1});
        refused("a.exe", "anything".getBytes(UTF_8));
        refused("noending", "anything".getBytes(UTF_8));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeOrEmptyAndKeepsNothingOfIt() throws Exception {
        assertThatThrownBy(() -> keep("a.txt", new byte[1025]))
                .isInstanceOfSatisfying(
                        RefusedUpload.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(413));
        assertThatThrownBy(() -> keep("a.txt", new byte[0]))
                .isInstanceOfSatisfying(
                        RefusedUpload.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(422));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void forgetsAfterADay() throws Exception {
        var early = keep("a.txt", "one".getBytes(UTF_8));
        var place = folder.resolve("uploads").resolve(early.id().toString());
        Files.setLastModifiedTime(place, FileTime.from(NOON));
        at(NOON.plusSeconds(86_399)).sweep();
        assertThat(place).exists();
        at(NOON.plusSeconds(86_401)).sweep();
        assertThat(place).doesNotExist();
    }

    private Uploads at(Instant now) {
        return new Uploads(
                new Home(folder),
                new UploadGuard(DataSize.ofKilobytes(1)),
                JsonMapper.builder().build(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private Upload keep(String name, byte[] content) throws Exception {
        return ZHANG.call(() -> uploads.keep(name, new ByteArrayInputStream(content)));
    }

    private void taken(String name, byte[] content, String mediaType) throws Exception {
        assertThat(keep(name, content).mediaType()).endsWith(mediaType);
        for (var place : waiting()) {
            Files.setLastModifiedTime(place, FileTime.from(Instant.EPOCH));
        }
    }

    private void refused(String name, byte[] content) {
        assertThatThrownBy(() -> keep(name, content))
                .isInstanceOfSatisfying(
                        RefusedUpload.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(415));
    }

    private List<Path> waiting() throws IOException {
        try (var places = Files.list(folder.resolve("uploads"))) {
            return places.toList();
        }
    }

    private static byte[] cutShort(byte[] content) {
        return Arrays.copyOf(content, content.length - 30);
    }

    private static byte[] packed(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
