package org.yuanlian.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Small photos with what a camera writes into them, segment by segment after Exif 2.32.
public final class PhotoFixtures {
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private final int colour;
    private @Nullable String takenAt;
    private @Nullable String offset;
    private double @Nullable [] at;

    private PhotoFixtures(int colour) {
        this.colour = colour;
    }

    /// @param colour two photos of one colour have the same bytes, if they say the same of themselves
    public static PhotoFixtures aPhoto(int colour) {
        return new PhotoFixtures(colour);
    }

    /// @param time as a camera writes it: `2026:03:05 10:00:00`
    public PhotoFixtures takenAt(String time) {
        takenAt = time;
        return this;
    }

    public PhotoFixtures inZone(String written) {
        offset = written;
        return this;
    }

    public PhotoFixtures at(double lon, double lat) {
        at = new double[] {lon, lat};
        return this;
    }

    public byte[] jpeg() {
        var plain = picture("jpeg");
        var exif = exif();
        var out = ByteBuffer.allocate(plain.length + exif.length + 10);
        out.put(plain, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) (exif.length + 8)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.put(exif).put(plain, 2, plain.length - 2);
        return out.array();
    }

    public byte[] png() {
        return picture("png");
    }

    private byte[] picture(String format) {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (var pixel = 0; pixel < 64; pixel++) {
            image.setRGB(pixel % 8, pixel / 8, colour);
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private record Tag(int id, int type, int count, byte[] value) {}

    /// A TIFF header, and three directories: one that names the two others.
    private byte[] exif() {
        var times = new ArrayList<Tag>();
        if (takenAt != null) {
            times.add(text(0x9003, takenAt));
        }
        if (offset != null) {
            times.add(text(0x9011, offset));
        }
        var places = new ArrayList<Tag>();
        if (at != null) {
            places.add(text(1, at[1] < 0 ? "S" : "N"));
            places.add(degrees(2, at[1]));
            places.add(text(3, at[0] < 0 ? "W" : "E"));
            places.add(degrees(4, at[0]));
        }
        var timesAt = 8 + 2 + 2 * 12 + 4;
        var first = directory(8, List.of(number(0x8769, timesAt), number(0x8825, timesAt + directory(timesAt, times).length)));
        var second = directory(timesAt, times);
        var third = directory(timesAt + second.length, places);
        var out = ByteBuffer.allocate(8 + first.length + second.length + third.length);
        out.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        return out.put(first).put(second).put(third).array();
    }

    private static byte[] directory(int from, List<Tag> tags) {
        var dataAt = from + 2 + 12 * tags.size() + 4;
        var data = new ByteArrayOutputStream();
        var head = ByteBuffer.allocate(2 + 12 * tags.size() + 4).putShort((short) tags.size());
        for (var tag : tags) {
            head.putShort((short) tag.id()).putShort((short) tag.type()).putInt(tag.count());
            if (tag.value().length <= 4) {
                head.put(tag.value()).put(new byte[4 - tag.value().length]);
            } else {
                head.putInt(dataAt + data.size());
                data.writeBytes(tag.value());
            }
        }
        var content = data.toByteArray();
        return ByteBuffer.allocate(head.capacity() + content.length).put(head.array()).put(content).array();
    }

    private static Tag text(int id, String value) {
        var bytes = (value + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Tag(id, ASCII, bytes.length, bytes);
    }

    private static Tag number(int id, int value) {
        return new Tag(id, LONG, 1, ByteBuffer.allocate(4).putInt(value).array());
    }

    private static Tag degrees(int id, double value) {
        var millionths = Math.round(Math.abs(value) * 1_000_000);
        var bytes = ByteBuffer.allocate(24).putInt((int) millionths).putInt(1_000_000).putInt(0).putInt(1).putInt(0).putInt(1);
        return new Tag(id, RATIONAL, 3, bytes.array());
    }
}
