package org.yuanlian.telemetry.port.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Requires;
import org.yuanlian.device.Doorkeeper.Knock;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.Standing;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.port.LivePorts;
import org.yuanlian.telemetry.port.json.Payload;
import org.yuanlian.telemetry.port.socket.Desk;
import org.yuanlian.telemetry.port.socket.Outcome;
import org.yuanlian.telemetry.port.socket.Speaker;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Reading;

/// Batches of points, from gateways that have a key: whole or not at all, with every problem at once.
@RestController
final class BatchController {
    static final String PATH = "/api/live/points";
    private static final int LARGEST = 4 << 20;
    private final LivePorts ports;

    BatchController(LivePorts ports) {
        this.ports = ports;
    }

    /// @param points how many are on disk
    record Taken(int points) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires({})
    @Operation(requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "string", format = "byte"))))
    Taken take(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key, HttpServletRequest request) throws IOException {
        var desk = ports.desk().orElseThrow(() -> new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE));
        var speaker = speaker(desk, key, request);
        var faults = new ArrayList<Fault>();
        var readings = Payload.read(whole(request, LARGEST), faults::add);
        desk.ahead(readings).ifPresent(faults::add);
        faults.forEach(fault -> desk.tell(Protocol.HTTP, speaker.device(), fault));
        return new Taken(handOn(desk, speaker, readings, faults.stream().filter(fault -> fault.kind().refuses()).toList()));
    }

    /// Of whom we know who it is, and no more than a batch may hold: nobody fills our memory.
    static byte[] whole(HttpServletRequest request, int largest) throws IOException {
        if (request.getContentLengthLong() <= largest) {
            var read = request.getInputStream().readNBytes(largest + 1);
            if (read.length <= largest) {
                return read;
            }
        }
        throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
    }

    private static int handOn(Desk desk, Speaker speaker, List<Reading> readings, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal("This batch was refused.", faults.stream().map(fault -> Problem.of(fault.kind().code(), "body", fault.value())).toList());
        }
        return switch (desk.handOn(speaker, readings, Origin.DEVICE).join()) {
            case Outcome.TAKEN -> readings.size();
            case Outcome.REFUSED -> throw refused(desk, readings);
            case Outcome.FAILED -> throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    static Refusal refused(Desk desk, List<Reading> readings) {
        return new Refusal(desk.ahead(readings)
                .map(fault -> Problem.of(fault.kind().code(), "body", fault.value()))
                .orElseGet(() -> Problem.of("port.series.many", "body", Integer.toString(readings.size()))));
    }

    private static Speaker speaker(Desk desk, @Nullable String header, HttpServletRequest request) {
        var pair = header == null || !header.startsWith("Basic ") ? ":" : decoded(header.substring("Basic ".length()));
        var colon = pair.indexOf(':');
        if (colon < 1) {
            throw new BadCredentialsException("The request names no key.");
        }
        var name = pair.substring(0, colon);
        var knock = new Knock(Protocol.HTTP, name, pair.substring(colon + 1), "POST " + PATH, request.getRemoteAddr());
        return switch (Caller.system("ports").get(() -> desk.doorkeeper().meet(knock))) {
            case Standing.Admitted admitted -> new Speaker(admitted.device(), admitted.identity());
            case Standing.Unproved unproved -> {
                desk.tell(Protocol.HTTP, unproved.device(), new Fault(Fault.Kind.SECRET, name + " from " + request.getRemoteAddr()));
                throw new BadCredentialsException("The key is wrong.");
            }
            case Standing.Waiting _, Standing.Shut _, Standing.Turned _ -> throw new ErrorResponseException(HttpStatus.FORBIDDEN);
        };
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return ":";
        }
    }
}
