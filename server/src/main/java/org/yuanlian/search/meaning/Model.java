package org.yuanlian.search.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// The language model bge-small-zh-v1.5, which lays texts out so that what means the same lies close. It
/// comes in a library and asks nobody.
public final class Model implements AutoCloseable {
    private static final String WEIGHTS = "/bge-small-zh-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";
    private static final int LONGEST = 64;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private Model(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /// Takes seconds and a hundred megabytes outside the heap.
    public static Model load() {
        try (var weights = Objects.requireNonNull(Model.class.getResourceAsStream(WEIGHTS), WEIGHTS);
                var vocabulary = Objects.requireNonNull(Model.class.getResourceAsStream(VOCABULARY), VOCABULARY);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // A thread that waits by spinning takes the processor from those that have work.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setCPUArenaAllocator(false);
            var environment = OrtEnvironment.getEnvironment();
            var numbers = new HashMap<String, Integer>();
            JsonMapper.shared()
                    .readTree(vocabulary)
                    .at("/model/vocab")
                    .properties()
                    .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().intValue()));
            return new Model(environment, environment.createSession(weights.readAllBytes(), options), new WordPieces(numbers));
        } catch (IOException e) {
            throw new UncheckedIOException("The language model cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("The language model cannot be loaded", e);
        }
    }

    /// Whether it has learnt all of the text: what it has not lies anywhere.
    public boolean knows(String text) {
        return pieces.knows(text);
    }

    /// A vector of length 127: the first state of the last layer, in steps of a byte.
    public byte[] vector(String text) {
        var ids = pieces.of(text, LONGEST);
        var shape = new long[] {1, ids.length};
        var ones = new long[ids.length];
        java.util.Arrays.fill(ones, 1);
        try (var tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            return quantised(((float[][][]) result.get(0).getValue())[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("The language model failed on \"%s\"".formatted(text), e);
        }
    }

    private static byte[] quantised(float[] state) {
        double length = 0;
        for (var each : state) {
            length += each * each;
        }
        var scale = 127 / Math.sqrt(length);
        var bytes = new byte[state.length];
        for (var i = 0; i < state.length; i++) {
            bytes[i] = (byte) Math.round(state[i] * scale);
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The language model cannot be given back", e);
        }
    }
}
