package org.yuanlian.plan.bpmn;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.Definitions;
import org.operaton.bpm.model.bpmn.instance.Documentation;
import org.operaton.bpm.model.bpmn.instance.EndEvent;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.Lane;
import org.operaton.bpm.model.bpmn.instance.LaneSet;
import org.operaton.bpm.model.bpmn.instance.ParallelGateway;
import org.operaton.bpm.model.bpmn.instance.Process;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.StartEvent;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.yuanlian.declaration.Text;
import org.yuanlian.plan.Item;
import org.yuanlian.plan.Plan;
import org.yuanlian.plan.bpmn.Drawing.Box;

/// Writes a plan as BPMN 2.0 with its diagram: a lane for each department, gateways where branches part
/// and meet.
public final class BpmnPlan {
    private static final String NAMESPACE = "https://yuanlian.org/plans";
    private static final double EVENT = 36;
    private static final double GATEWAY = 42;
    private final BpmnModelInstance model = Bpmn.createEmptyModel();
    private final Plan plan;
    private final Drawing drawing;
    private final Function<Text, String> words;
    private final Process process;
    private final Diagram diagram;
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<FlowNode, Box> boxes = new LinkedHashMap<>();

    /// @param words of a text in the language of the reader
    /// @param departments what each is called
    public static byte[] of(Plan plan, String title, Function<Text, String> words, UnaryOperator<String> departments) {
        var written = new ByteArrayOutputStream();
        var made = new BpmnPlan(plan, title, words);
        made.draw(departments);
        Bpmn.writeModelToStream(written, made.model);
        return written.toByteArray();
    }

    private BpmnPlan(Plan plan, String title, Function<Text, String> words) {
        this.plan = plan;
        this.words = words;
        this.drawing = Drawing.of(plan);
        var definitions = model.newInstance(Definitions.class);
        definitions.setTargetNamespace(NAMESPACE);
        definitions.setId("plan");
        model.setDefinitions(definitions);
        this.process = model.newInstance(Process.class);
        process.setId("approvals");
        process.setName(title);
        process.setExecutable(false);
        this.diagram = new Diagram(model, definitions, process, title, new Box(Drawing.LEFT, Drawing.TOP, drawing.width(), drawing.height()));
    }

    private void draw(UnaryOperator<String> departments) {
        plan.steps().forEach(step -> add(task(step), drawing.boxes().getOrDefault(step.id(), new Box(0, 0, 0, 0))));
        lanes(departments);
        var roots = plan.steps().stream().map(Plan.Step::id).filter(id -> before(id).isEmpty()).toList();
        var waited = plan.steps().stream().flatMap(step -> before(step.id()).stream()).toList();
        var leaves = plan.steps().stream().map(Plan.Step::id).filter(id -> !waited.contains(id)).toList();
        begin(roots);
        plan.steps().forEach(step -> link(before(step.id()), node(step.id())));
        var end = event(model.newInstance(EndEvent.class), "end", Drawing.LEFT + drawing.width() - 60);
        link(leaves, end);
    }

    private List<String> before(String id) {
        return drawing.before().getOrDefault(id, List.of());
    }

    private FlowNode node(String id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("The drawing has no step %s.\nMaybe the plan waits for what is not in it.".formatted(id));
        }
        return node;
    }

    private FlowNode task(Plan.Step step) {
        var task = model.newInstance(UserTask.class);
        task.setId("item-" + step.id());
        task.setName(words.apply(step.item().title()));
        var said = described(step.item(), step.reason().words());
        if (!said.isEmpty()) {
            var documentation = model.newInstance(Documentation.class);
            documentation.setTextContent(said);
            task.addChildElement(documentation);
        }
        nodes.put(step.id(), task);
        return task;
    }

    private static String described(Item item, String reason) {
        var said = new ArrayList<String>();
        if (item.statutory() != null) {
            said.add("statutory %d %s".formatted(item.statutory().days(), item.statutory().kind()));
        }
        if (item.promised() != null) {
            said.add("promised %d %s".formatted(item.promised().days(), item.promised().kind()));
        }
        if (!reason.isEmpty()) {
            said.add(reason);
        }
        said.add(item.source());
        return String.join("; ", said);
    }

    private void lanes(UnaryOperator<String> departments) {
        var set = model.newInstance(LaneSet.class);
        process.addChildElement(set);
        drawing.lanes().forEach((department, box) -> {
            var lane = model.newInstance(Lane.class);
            lane.setId("lane-" + department);
            lane.setName(departments.apply(department));
            set.addChildElement(lane);
            plan.steps().stream()
                    .filter(step -> step.item().department().equals(department))
                    .forEach(step -> lane.getFlowNodeRefs().add(node(step.id())));
            diagram.lane(lane, box);
        });
    }

    private void begin(List<String> roots) {
        var start = event(model.newInstance(StartEvent.class), "start", Drawing.LEFT + 50);
        if (roots.size() == 1) {
            connect(start, node(roots.getFirst()));
            return;
        }
        var fork = gateway("fork", new Box(Drawing.LEFT + 112, middle() - GATEWAY / 2, GATEWAY, GATEWAY));
        connect(start, fork);
        roots.forEach(root -> connect(fork, node(root)));
    }

    private void link(List<String> from, FlowNode to) {
        if (from.size() == 1) {
            connect(node(from.getFirst()), to);
        } else if (from.size() > 1) {
            var box = box(to);
            var join = gateway("join-" + to.getId(), new Box(box.x() - GATEWAY - 26, box.middle() - GATEWAY / 2, GATEWAY, GATEWAY));
            from.forEach(id -> connect(node(id), join));
            connect(join, to);
        }
    }

    private double middle() {
        return Drawing.TOP + drawing.height() / 2;
    }

    private FlowNode event(FlowNode event, String id, double x) {
        event.setId(id);
        return add(event, new Box(x, middle() - EVENT / 2, EVENT, EVENT));
    }

    private FlowNode gateway(String id, Box box) {
        var gateway = model.newInstance(ParallelGateway.class);
        gateway.setId(id);
        return add(gateway, box);
    }

    private FlowNode add(FlowNode node, Box box) {
        process.addChildElement(node);
        boxes.put(node, box);
        diagram.node(node, box);
        return node;
    }

    private Box box(FlowNode node) {
        return boxes.getOrDefault(node, new Box(0, 0, 0, 0));
    }

    private void connect(FlowNode from, FlowNode to) {
        var flow = model.newInstance(SequenceFlow.class);
        flow.setId("%s-to-%s".formatted(from.getId(), to.getId()));
        process.addChildElement(flow);
        flow.setSource(from);
        from.getOutgoing().add(flow);
        flow.setTarget(to);
        to.getIncoming().add(flow);
        diagram.flow(flow, box(from), box(to));
    }
}
