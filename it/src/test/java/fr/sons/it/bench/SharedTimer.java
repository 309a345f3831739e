package fr.sons.it.bench;

import fr.sons.workflows.engine.Diagram;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.EndEventBuilder;
import org.camunda.bpm.model.bpmn.builder.ParallelGatewayBuilder;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/**
 * The design that was not taken (decision 0041): the cases of a dispositif wait for a message, one timer for all of them
 * rings, and its process tells them by parcels, two at a time, each parcel one job and one transaction.
 */
final class SharedTimer {

    static final String PROCESS = "echeance_commune";
    static final String WAITING = "SELECT count(*) FROM engine.act_ru_event_subscr";

    private static final String MESSAGE = "fin_prestation";
    private static final int PARCEL = 100;

    private SharedTimer() {}

    /** The product's diagram; its boundary event waits for the message instead of a date. */
    static BpmnModelInstance installation() throws Exception {
        Diagram diagram = Diagram.INSTALLATION;
        try (InputStream file = Diagram.class
                .getClassLoader()
                .getResourceAsStream("processes/" + diagram.key() + "/" + diagram.key() + ".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromStream(file);
            Message message = model.newInstance(Message.class);
            message.setName(MESSAGE);
            model.getDefinitions().addChildElement(message);
            for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
                event.getEventDefinitions().clear();
                MessageEventDefinition definition = model.newInstance(MessageEventDefinition.class);
                definition.setMessage(message);
                event.getEventDefinitions().add(definition);
            }
            return model;
        }
    }

    /** One timer, then two lanes that ring parcels until none is left. */
    static BpmnModelInstance process() {
        ParallelGatewayBuilder lanes = Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .intermediateCatchEvent("date")
                .timerWithDate("${alarms.service(execution)}")
                .parallelGateway("lots");
        lane(lanes, "a");
        return lane(lanes, "b").done();
    }

    private static EndEventBuilder lane(ParallelGatewayBuilder from, String lane) {
        return from.serviceTask("lot_" + lane)
                .camundaAsyncBefore()
                .camundaExclusive(false)
                .camundaExpression("${parcels.ring(execution)}")
                .camundaResultVariable("reste_" + lane)
                .exclusiveGateway("encore_" + lane)
                .condition("oui", "${reste_" + lane + "}")
                .connectTo("lot_" + lane)
                .moveToNode("encore_" + lane)
                .condition("non", "${!reste_" + lane + "}")
                .endEvent();
    }

    /** Tells a parcel of those that still wait. */
    public static class Parcels {

        public boolean ring(DelegateExecution lane) throws SQLException {
            RuntimeService runtime = lane.getProcessEngineServices().getRuntimeService();
            List<String> waiting = take();
            waiting.forEach(execution -> runtime.messageEventReceived(MESSAGE, execution));
            return !waiting.isEmpty();
        }

        private static List<String> take() throws SQLException {
            Connection connection = Context.getCommandContext()
                    .getDbSqlSession()
                    .getSqlSession()
                    .getConnection();
            List<String> taken = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("SELECT execution_id_ FROM engine.act_ru_event_subscr LIMIT "
                                    + PARCEL + " FOR UPDATE SKIP LOCKED")) {
                while (rows.next()) {
                    taken.add(rows.getString(1));
                }
            }
            return taken;
        }
    }
}
