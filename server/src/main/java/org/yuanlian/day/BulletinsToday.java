package org.yuanlian.day;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.bulletin.Bulletins;
import org.yuanlian.bulletin.Issue;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// What was published or corrected in the last month.
@Component
class BulletinsToday implements Source {
    private static final int NEWS_DAYS = 30;
    private final Bulletins bulletins;

    BulletinsToday(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public List<Part> parts(Reader reader) {
        var news = bulletins.issues().stream().filter(issue -> isNews(issue, reader.on())).toList();
        return List.of(new Part(
                Section.PUBLISHED, news.size(), news.stream().limit(reader.most()).map(issue -> item(issue, reader)).toList()));
    }

    private static boolean isNews(Issue issue, LocalDate on) {
        var published = LocalDate.ofInstant(issue.publishedAt(), AsOf.ZONE);
        return !published.isAfter(on) && published.isAfter(on.minusDays(NEWS_DAYS));
    }

    private Item item(Issue issue, Reader reader) {
        var published = LocalDate.ofInstant(issue.publishedAt(), AsOf.ZONE);
        var reason = issue.reason();
        return new Item(
                issue.corrects() == null ? Kind.BULLETIN : Kind.CORRECTION,
                "%s　%s".formatted(issue.number(), issue.month()),
                reason == null ? new Text(published + " 发布", "published " + published) : new Text(published + " 更正：" + reason, published + " corrected: " + reason),
                null,
                null,
                null,
                null,
                bulletins.places(issue.id()).contains(nearest(reader)) ? "/bulletins/%s/%s".formatted(issue.id(), nearest(reader).key()) : "/bulletins",
                false);
    }

    /// The bulletin that the person is in: the city's, or the province's.
    private static Place nearest(Reader reader) {
        var key = reader.person().place().key();
        return new Place(key.substring(0, 4) + "00");
    }
}
