package org.yuanlian.plan.bpmn;

import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.BaseElement;
import org.operaton.bpm.model.bpmn.instance.Collaboration;
import org.operaton.bpm.model.bpmn.instance.Definitions;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.Lane;
import org.operaton.bpm.model.bpmn.instance.Participant;
import org.operaton.bpm.model.bpmn.instance.Process;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.operaton.bpm.model.bpmn.instance.dc.Bounds;
import org.operaton.bpm.model.bpmn.instance.di.Waypoint;
import org.yuanlian.plan.bpmn.Drawing.Box;

/// The interchange of a diagram: a pool with its shapes and edges.
final class Diagram {
    private static final double BEND = 13;
    private final BpmnModelInstance model;
    private final BpmnPlane plane;

    Diagram(BpmnModelInstance model, Definitions definitions, Process process, String title, Box pool) {
        this.model = model;
        var collaboration = model.newInstance(Collaboration.class);
        collaboration.setId("collaboration");
        definitions.addChildElement(collaboration);
        definitions.addChildElement(process);
        var participant = model.newInstance(Participant.class);
        participant.setId("pool");
        participant.setName(title);
        collaboration.addChildElement(participant);
        participant.setProcess(process);
        var diagram = model.newInstance(BpmnDiagram.class);
        diagram.setId("diagram");
        definitions.addChildElement(diagram);
        this.plane = model.newInstance(BpmnPlane.class);
        plane.setId("plane");
        diagram.setBpmnPlane(plane);
        plane.setBpmnElement(collaboration);
        band(participant, pool);
    }

    void lane(Lane lane, Box box) {
        band(lane, box);
    }

    void node(FlowNode node, Box box) {
        shape(node, box);
    }

    void flow(SequenceFlow flow, Box from, Box to) {
        var edge = model.newInstance(BpmnEdge.class);
        edge.setId(flow.getId() + "-edge");
        edge.setBpmnElement(flow);
        plane.addChildElement(edge);
        point(edge, from.right(), from.middle());
        if (from.middle() != to.middle()) {
            var bend = to.x() - BEND;
            point(edge, bend, from.middle());
            point(edge, bend, to.middle());
        }
        point(edge, to.x(), to.middle());
    }

    private void band(BaseElement element, Box box) {
        shape(element, box).setHorizontal(true);
    }

    private BpmnShape shape(BaseElement element, Box box) {
        var shape = model.newInstance(BpmnShape.class);
        shape.setId(element.getId() + "-shape");
        shape.setBpmnElement(element);
        plane.addChildElement(shape);
        var bounds = model.newInstance(Bounds.class);
        bounds.setX(box.x());
        bounds.setY(box.y());
        bounds.setWidth(box.width());
        bounds.setHeight(box.height());
        shape.setBounds(bounds);
        return shape;
    }

    private void point(BpmnEdge edge, double x, double y) {
        var point = model.newInstance(Waypoint.class);
        point.setX(x);
        point.setY(y);
        edge.addChildElement(point);
    }
}
