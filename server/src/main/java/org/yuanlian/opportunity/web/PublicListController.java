package org.yuanlian.opportunity.web;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yuanlian.access.Requires;
import org.yuanlian.access.Throttle;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.opportunity.Admission;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.ListFiles;
import org.yuanlian.opportunity.OpportunityList;
import org.yuanlian.opportunity.OpportunityRules.Direction;
import org.yuanlian.opportunity.Stranger;
import org.yuanlian.opportunity.Titles;
import org.yuanlian.opportunity.feed.Feeds;
import org.yuanlian.opportunity.listing.Listing;

/// The public list, which anybody reads without a log-in. Whoever asks, it is answered as to a stranger.
@RestController
@RequestMapping("/api/public/opportunities")
@Requires({})
final class PublicListController {
    private static final int MOST = 200;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int FILES = 20;
    private final OpportunityList list;
    private final ListFiles files;
    private final Admission admission;
    private final Titles titles;
    private final Wires wires;
    private final Clock clock;
    private final Throttle laidOut = new Throttle(FILES, FRESH, TimeMeter.SYSTEM_MILLISECONDS);

    PublicListController(OpportunityList list, ListFiles files, Admission admission, Titles titles, Wires wires, Clock clock) {
        this.list = list;
        this.files = files;
        this.admission = admission;
        this.titles = titles;
        this.wires = wires;
        this.clock = clock;
    }

    record Kind(String id, Text title, Direction direction, long opportunities) {}

    record Choice(String id, Text title, long opportunities) {}

    /// @param chains on the whole list, and likewise cities and kinds, with how many each has
    /// @param source of the rules of the list
    record Page(
            LocalDate on, long total, int unverifiedAfterDays, String source, boolean verified, List<Choice> chains, List<Choice> cities,
            List<Kind> kinds, List<PublicOpportunity> items) {}

    @GetMapping
    ResponseEntity<Page> list(
            @ModelAttribute ListQuery question, @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit) {
        var now = AsOf.now(clock);
        var all = listed(new ListQuery(null, null, null, null, null, null, null, null));
        var found = listed(question);
        var rules = admission.rules(now);
        var items = found.stream()
                .skip(Math.max(0, offset))
                .limit(Math.clamp(limit, 1, MOST))
                .map(each -> wires.forAnybody(each, rules.body(), now.validOn()))
                .toList();
        var kinds = rules.body().kinds().stream()
                .map(kind -> new Kind(kind.id(), kind.title(), kind.direction(), count(all, each -> each.opportunity().offer().kind()).getOrDefault(kind.id(), 0L)))
                .toList();
        var page = new Page(
                now.validOn(), found.size(), rules.body().unverifiedAfterDays(), rules.header().source(), rules.header().verified(),
                chains(all), cities(all), kinds, items);
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic()).body(page);
    }

    @GetMapping("/{id}")
    PublicOpportunity one(@PathVariable UUID id) {
        var now = AsOf.now(clock);
        return Stranger.get(() -> list.one(id, Audience.PUBLIC, now))
                .map(each -> wires.forAnybody(each, admission.rules(now).body(), now.validOn()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such opportunity stands on the public list."));
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @ModelAttribute ListQuery question, @RequestParam(defaultValue = "html") ListFiles.Format format, HttpServletRequest request) {
        laidOut.take(Throttle.network(request.getRemoteAddr())).ifPresent(wait -> {
            var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
            refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            throw refusal;
        });
        var now = AsOf.now(clock);
        var file = files.of(listed(question), question.ofAnybody(), now, format);
        var disposition = ContentDisposition.builder(format == ListFiles.Format.html ? "inline" : "attachment")
                .filename("%s.%s".formatted(file.name(), format), StandardCharsets.UTF_8)
                .build();
        return fresh(MediaType.parseMediaType(format.mediaType()), disposition.toString(), file.content());
    }

    @GetMapping("/feed.json")
    ResponseEntity<byte[]> json(@ModelAttribute ListQuery question) {
        return fresh(MediaType.parseMediaType("application/feed+json"), null, feeds(question).json().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> atom(@ModelAttribute ListQuery question) {
        return fresh(MediaType.APPLICATION_ATOM_XML, null, feeds(question).atom().getBytes(StandardCharsets.UTF_8));
    }

    private Feeds feeds(ListQuery question) {
        var now = AsOf.now(clock);
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var channel = new Feeds.Channel(
                "四川产业机遇清单 Opportunities in Sichuan", here + "/public/opportunities", ServletUriComponentsBuilder.fromCurrentRequest().build().toUriString());
        return new Feeds(channel, listed(question), admission.rules(now).body(), titles, now.validOn());
    }

    private List<Listing> listed(ListQuery question) {
        return Stranger.get(() -> list.of(question.ofAnybody(), AsOf.now(clock)));
    }

    private static ResponseEntity<byte[]> fresh(MediaType type, @Nullable String disposition, byte[] content) {
        var answer = ResponseEntity.ok()
                .contentType(type)
                .eTag(Sha256.of(content).hex())
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic());
        return (disposition == null ? answer : answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition)).body(content);
    }

    private List<Choice> chains(List<Listing> all) {
        return count(all.stream().filter(each -> each.opportunity().offer().chain() != null).toList(), each -> String.valueOf(each.opportunity().offer().chain()))
                .entrySet().stream()
                .map(own -> new Choice(own.getKey(), Objects.requireNonNull(titles.chain(own.getKey())), own.getValue()))
                .toList();
    }

    private List<Choice> cities(List<Listing> all) {
        return count(all, each -> titles.city(each.opportunity().place()).key()).entrySet().stream()
                .map(own -> {
                    var name = titles.place(new Place(own.getKey()));
                    return new Choice(own.getKey(), new Text(name, name), own.getValue());
                })
                .toList();
    }

    private static Map<String, Long> count(List<Listing> all, Function<Listing, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
