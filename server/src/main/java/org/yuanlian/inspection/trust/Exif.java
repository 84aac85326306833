package org.yuanlian.inspection.trust;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.registry.Position;

/// What a photo says of itself. A file that cannot be read says nothing: that is a doubt, not a fault.
///
/// @param takenAt by the camera's clock; where the camera names no zone, China's
/// @param at by the camera's receiver
public record Exif(@Nullable Instant takenAt, @Nullable Position at) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final Exif SILENT = new Exif(null, null);

    public static Exif of(InputStream photo) throws IOException {
        try {
            var metadata = ImageMetadataReader.readMetadata(photo);
            return new Exif(time(metadata), position(metadata));
        } catch (ImageProcessingException | EOFException damaged) {
            return SILENT;
        }
    }

    private static @Nullable Instant time(Metadata metadata) {
        for (var directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            var written = directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
            if (written != null) {
                return time(written, directory.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL));
            }
        }
        return null;
    }

    private static @Nullable Instant time(String written, @Nullable String offset) {
        try {
            ZoneId zone = offset == null || offset.isBlank() ? AsOf.ZONE : ZoneOffset.of(offset.strip());
            return LocalDateTime.parse(written.strip(), TIME).atZone(zone).toInstant();
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    private static @Nullable Position position(Metadata metadata) {
        for (var directory : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            var at = directory.getGeoLocation();
            if (at != null && !at.isZero()) {
                return new Position(degrees(at.getLongitude()), degrees(at.getLatitude()));
            }
        }
        return null;
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }
}
