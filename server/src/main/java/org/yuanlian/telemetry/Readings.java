package org.yuanlian.telemetry;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// Values of one series as columns, since there are millions of them.
///
/// Where several were said of one moment they stand in the order in which they were recorded.
public final class Readings extends AbstractList<Reading> implements RandomAccess {
    /// What a value takes in memory, with the room that its columns leave for more.
    public static final int BYTES_EACH = 32;
    private static final Quality[] QUALITIES = Quality.values();
    private static final Origin[] ORIGINS = Origin.values();
    private static final int ORIGIN_SHIFT = 4;
    private static final int QUALITY_MASK = 0x0F;

    private long[] at;
    private double[] value;
    private byte[] tag;
    private long[] knownAt;
    private int size;

    public Readings() {
        this(16);
    }

    public Readings(int capacity) {
        at = new long[capacity];
        value = new double[capacity];
        tag = new byte[capacity];
        knownAt = new long[capacity];
    }

    /// Quality and origin in one byte; nought is what a device measured in normal running.
    public static byte tag(Quality quality, Origin origin) {
        return (byte) (origin.ordinal() << ORIGIN_SHIFT | quality.ordinal());
    }

    public static Quality quality(byte tag) {
        return QUALITIES[tag & QUALITY_MASK];
    }

    public static Origin origin(byte tag) {
        return ORIGINS[tag >> ORIGIN_SHIFT];
    }

    public void add(long moment, double said, byte tagged, long known) {
        if (size == at.length) {
            grow();
        }
        at[size] = moment;
        value[size] = said;
        tag[size] = tagged;
        knownAt[size++] = known;
        modCount++;
    }

    public void addAll(Readings others) {
        for (int i = 0; i < others.size; i++) {
            add(others.at[i], others.value[i], others.tag[i], others.knownAt[i]);
        }
    }

    /// Puts one where its moment belongs, after what was said of that moment before.
    public void insert(long moment, double said, byte tagged, long known) {
        var place = after(moment);
        add(moment, said, tagged, known);
        if (place < size - 1) {
            shift(at, place);
            shift(value, place);
            System.arraycopy(tag, place, tag, place + 1, size - 1 - place);
            shift(knownAt, place);
            at[place] = moment;
            value[place] = said;
            tag[place] = tagged;
            knownAt[place] = known;
        }
    }

    /// Puts another value in the place of one.
    public void replace(int index, double said, byte tagged, long known) {
        value[index] = said;
        tag[index] = tagged;
        knownAt[index] = known;
    }

    private void shift(Object column, int place) {
        System.arraycopy(column, place, column, place + 1, size - 1 - place);
    }

    private void shiftDown(Object column, int by) {
        System.arraycopy(column, by, column, 0, size - by);
    }

    public long at(int index) {
        return at[index];
    }

    public double value(int index) {
        return value[index];
    }

    public byte tag(int index) {
        return tag[index];
    }

    public long knownAt(int index) {
        return knownAt[index];
    }

    @Override
    public Reading get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return new Reading(at[index], value[index], quality(tag[index]), origin(tag[index]), knownAt[index]);
    }

    @Override
    public int size() {
        return size;
    }

    /// The first index whose moment is not before this one.
    public int from(long moment) {
        return bound(moment, false);
    }

    /// The first index whose moment is after this one.
    public int after(long moment) {
        return bound(moment, true);
    }

    private int bound(long moment, boolean strictly) {
        if (size == 0 || at[size - 1] < moment || (strictly && at[size - 1] == moment)) {
            return size;
        }
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] < moment || (strictly && at[middle] == moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether exactly this was said of that moment: the same value, to the bit, of the same quality by the same way.
    public boolean says(int index, double said, byte tagged) {
        return tag[index] == tagged && Double.doubleToRawLongBits(value[index]) == Double.doubleToRawLongBits(said);
    }

    public Readings slice(int from, int to) {
        var slice = new Readings(Math.max(1, to - from));
        System.arraycopy(at, from, slice.at, 0, to - from);
        System.arraycopy(value, from, slice.value, 0, to - from);
        System.arraycopy(tag, from, slice.tag, 0, to - from);
        System.arraycopy(knownAt, from, slice.knownAt, 0, to - from);
        slice.size = to - from;
        return slice;
    }

    /// Forgets what lies before an index. The room stays where at least half of it is needed: what is dropped now and then would else be
    /// allotted anew each time, and end among what the collector holds for old.
    public void dropBefore(int index) {
        if ((size - index) * 2 >= at.length) {
            shiftDown(at, index);
            shiftDown(value, index);
            shiftDown(tag, index);
            shiftDown(knownAt, index);
            size -= index;
            modCount++;
            return;
        }
        var rest = slice(index, size);
        at = rest.at;
        value = rest.value;
        tag = rest.tag;
        knownAt = rest.knownAt;
        size = rest.size;
        modCount++;
    }

    /// By moment; what was said of one moment stays in its order.
    public Readings sorted() {
        for (int i = 1; i < size; i++) {
            if (at[i] < at[i - 1]) {
                var sorted = new Readings(size);
                IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingLong(index -> at[index]))
                        .forEach(index -> sorted.add(at[index], value[index], tag[index], knownAt[index]));
                return sorted;
            }
        }
        return this;
    }

    /// All columns or none: where there is no memory for one of them, the others keep their lengths.
    private void grow() {
        var capacity = Math.max(16, size + (size >> 1));
        var moments = Arrays.copyOf(at, capacity);
        var values = Arrays.copyOf(value, capacity);
        var tags = Arrays.copyOf(tag, capacity);
        knownAt = Arrays.copyOf(knownAt, capacity);
        at = moments;
        value = values;
        tag = tags;
    }
}
