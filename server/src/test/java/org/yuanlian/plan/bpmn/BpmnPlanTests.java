package org.yuanlian.plan.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.plan.PlanFixtures.planOf;
import static org.yuanlian.plan.PlanFixtures.plant;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.ParallelGateway;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.yuanlian.declaration.Text;
import org.yuanlian.plan.Plan;

class BpmnPlanTests {
    private final Plan plan = planOf(plant());
    private final BpmnModelInstance model = read(BpmnPlan.of(plan, "试验项目", Text::zh, id -> id));

    @Test
    void obeysTheSchemaOfBpmn() {
        Bpmn.validateModel(model);
        assertThat(model.getModelElementsByType(UserTask.class)).hasSameSizeAs(plan.steps());
    }

    @Test
    void letsBranchesMeetInAGatewayOnly() {
        assertThat(model.getModelElementsByType(FlowNode.class))
                .filteredOn(node -> node.getIncoming().size() > 1)
                .isNotEmpty()
                .allMatch(ParallelGateway.class::isInstance);
    }

    @Test
    void drawsEveryNodeAndEveryFlow() {
        assertThat(model.getModelElementsByType(BpmnShape.class)).extracting(shape -> shape.getBpmnElement().getId())
                .containsAll(model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
        assertThat(model.getModelElementsByType(BpmnEdge.class)).hasSameSizeAs(model.getModelElementsByType(SequenceFlow.class));
    }

    @Test
    void putsNoTaskUponAnother() {
        var boxes = new ArrayList<>(Drawing.of(plan).boxes().values());
        for (var i = 0; i < boxes.size(); i++) {
            for (var j = 0; j < i; j++) {
                var one = boxes.get(i);
                var other = boxes.get(j);
                assertThat(Math.abs(one.x() - other.x()) >= one.width() || Math.abs(one.y() - other.y()) >= one.height()).isTrue();
            }
        }
    }

    private static BpmnModelInstance read(byte[] xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
    }
}
