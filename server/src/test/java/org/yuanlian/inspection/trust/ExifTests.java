package org.yuanlian.inspection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.inspection.PhotoFixtures.aPhoto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExifTests {

    @Test
    void readsTimeAndPlace() throws IOException {
        var exif = of(aPhoto(0x336699).takenAt("2026:03:05 10:00:00").at(104.274, 30.557).jpeg());
        assertThat(exif.takenAt()).as("China's time, where the camera names no zone").isEqualTo(Instant.parse("2026-03-05T02:00:00Z"));
        assertThat(Objects.requireNonNull(exif.at()).lon()).isEqualByComparingTo("104.274");
        assertThat(Objects.requireNonNull(exif.at()).lat()).isEqualByComparingTo("30.557");
    }

    @Test
    void keepsToTheZoneThatTheCameraNames() throws IOException {
        assertThat(of(aPhoto(1).takenAt("2026:03:05 10:00:00").inZone("+05:00").jpeg()).takenAt())
                .isEqualTo(Instant.parse("2026-03-05T05:00:00Z"));
    }

    @Test
    void saysNothingOfWhatAPictureDoesNotSay() throws IOException {
        assertThat(of(aPhoto(2).jpeg())).isEqualTo(new Exif(null, null));
        assertThat(of(aPhoto(2).png())).isEqualTo(new Exif(null, null));
        assertThat(of(aPhoto(2).takenAt("0000:00:00 00:00:00").jpeg())).isEqualTo(new Exif(null, null));
    }

    @Test
    void saysNothingOfADamagedPicture() throws IOException {
        var whole = aPhoto(3).takenAt("2026:03:05 10:00:00").jpeg();
        assertThat(of(Arrays.copyOf(whole, 40)).takenAt()).isNull();
        assertThat(of(new byte[] {1, 2, 3})).isEqualTo(new Exif(null, null));
    }

    private static Exif of(byte[] photo) throws IOException {
        return Exif.of(new ByteArrayInputStream(photo));
    }
}
