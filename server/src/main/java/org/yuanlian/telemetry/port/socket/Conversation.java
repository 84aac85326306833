package org.yuanlian.telemetry.port.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.Standing;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;

/// One connection. Messages are heard one after the other, and answered in that order, each when it is on disk. While
/// too much waits for an answer, or the other side does not read ours, nothing more is read.
abstract class Conversation<M> extends ChannelInboundHandlerAdapter {
    static final int MOST_UNANSWERED = 64;
    /// Who is turned away may come again, but not at once.
    private static final int HELD_SECONDS = 1;
    protected final Desk desk;
    private final Protocol protocol;
    private final Class<M> messages;
    private final Patience patience;
    private final ArrayDeque<M> unheard = new ArrayDeque<>();
    private final ArrayDeque<Answer> unanswered = new ArrayDeque<>();
    private final AtomicBoolean isCalled = new AtomicBoolean();
    private boolean asking;
    private boolean over;
    private @Nullable Speaker speaker;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> introduction;

    private record Answer(CompletableFuture<Outcome> outcome, Consumer<Outcome> answer) {}

    Conversation(Desk desk, Protocol protocol, Class<M> messages, Patience patience) {
        this.desk = desk;
        this.protocol = protocol;
        this.messages = messages;
        this.patience = patience;
    }

    abstract void hear(M message);

    final Protocol protocol() {
        return protocol;
    }

    final @Nullable Speaker speaker() {
        return speaker;
    }

    @Override
    public final void handlerAdded(ChannelHandlerContext added) {
        context = added;
        introduction = added.executor().schedule(this::endUnlessIntroduced, patience.introduction().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Who drips one byte after the other is never idle.
    private void endUnlessIntroduced() {
        if (speaker == null && !over) {
            end();
        }
    }

    final ChannelHandlerContext context() {
        if (context == null) {
            throw new IllegalStateException("This conversation stands in no pipeline.");
        }
        return context;
    }

    final String address() {
        return context().channel().remoteAddress() instanceof InetSocketAddress address ? address.getAddress().getHostAddress() : "";
    }

    @Override
    public final void channelRead(ChannelHandlerContext ignored, Object message) {
        if (over) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof Fault fault) {
            tell(fault);
        } else {
            unheard.add(messages.cast(message));
            listen();
        }
    }

    private void listen() {
        while (!asking && !over && !unheard.isEmpty()) {
            hear(unheard.remove());
        }
        pace();
    }

    final void tell(Fault fault) {
        desk.tell(protocol, speaker == null ? null : speaker.device(), fault);
    }

    final void tellOf(Standing.Unproved standing, String identity) {
        desk.tell(protocol, standing.device(), new Fault(Kind.SECRET, identity + " from " + address()));
    }

    /// Asks the register, and hears nothing until it has answered.
    final void ask(CompletableFuture<Standing> question, Consumer<Standing> then) {
        asking = true;
        question.whenComplete((standing, failure) -> context().executor().execute(() -> {
            asking = false;
            if (over) {
                return;
            }
            if (failure != null) {
                tell(new Fault(Kind.INTAKE, String.valueOf(failure.getMessage())));
                end();
            } else {
                then.accept(standing);
                listen();
            }
        }));
        pace();
    }

    final void bind(Standing.Admitted standing) {
        speaker = new Speaker(standing.device(), standing.identity());
        desk.speaks(speaker, this);
    }

    /// Answers when the outcome is known and everything before it has been answered.
    final void answer(CompletableFuture<Outcome> outcome, Consumer<Outcome> answer) {
        unanswered.add(new Answer(outcome, answer));
        if (outcome.isDone()) {
            answerWhatIsDone();
        } else {
            outcome.whenComplete((_, _) -> answerSoon());
        }
    }

    /// Many outcomes are known at once, with one sync: the event loop is called once for those of a connection.
    private void answerSoon() {
        if (isCalled.compareAndSet(false, true)) {
            context().executor().execute(() -> {
                isCalled.set(false);
                answerWhatIsDone();
            });
        }
    }

    private void answerWhatIsDone() {
        if (unanswered.isEmpty() || over) {
            pace();
            return;
        }
        while (!over && !unanswered.isEmpty() && unanswered.peek().outcome().isDone()) {
            var next = unanswered.remove();
            next.answer().accept(next.outcome().isCompletedExceptionally() ? Outcome.FAILED : next.outcome().join());
        }
        context().flush();
        pace();
    }

    private void pace() {
        if (!over) {
            var channel = context().channel();
            channel.config().setAutoRead(!asking && unanswered.size() < MOST_UNANSWERED && channel.isWritable());
        }
    }

    @Override
    public final void channelWritabilityChanged(ChannelHandlerContext ignored) {
        pace();
    }

    /// Ends it after a moment in which nothing more is read.
    final void turnAway() {
        over = true;
        dropUnheard();
        context().channel().config().setAutoRead(false);
        context().executor().schedule(() -> context().close(), HELD_SECONDS, TimeUnit.SECONDS);
    }

    final void end() {
        over = true;
        dropUnheard();
        context().flush();
        context().close();
    }

    /// The same device has come in by another door.
    final void takenOver() {
        context().executor().execute(() -> {
            sayTakenOver();
            end();
        });
    }

    /// A person decided on the device.
    final void cutOff() {
        context().executor().execute(this::end);
    }

    void sayTakenOver() {}

    private void dropUnheard() {
        unheard.forEach(ReferenceCountUtil::release);
        unheard.clear();
    }

    @Override
    public final void channelInactive(ChannelHandlerContext ignored) {
        over = true;
        dropUnheard();
        if (introduction != null) {
            introduction.cancel(false);
        }
        if (speaker != null) {
            desk.fellSilent(speaker, this);
        }
    }

    /// Half-open connections say nothing for ever.
    @Override
    public final void userEventTriggered(ChannelHandlerContext ignored, Object event) {
        if (event instanceof IdleStateEvent) {
            end();
        }
    }

    @Override
    public final void exceptionCaught(ChannelHandlerContext ignored, Throwable cause) {
        if (!(cause instanceof IOException)) {
            tell(new Fault(Kind.SHAPE, String.valueOf(cause.getMessage())));
        }
        end();
    }
}
