package fr.sons.workflows.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;

/**
 * The engine's view of the database within one command, which may have been told the answers to some of its questions.
 * They hold until it writes, which it does at its end; everything else is asked of the database as ever.
 */
final class ReadAheadManager extends DbEntityManager {

    private final Map<Question, List<?>> told = new HashMap<>();

    private ReadAheadManager(IdGenerator ids, PersistenceSession session) {
        super(ids, session);
    }

    static DbEntityManagerFactory factory(IdGenerator ids) {
        return new DbEntityManagerFactory(ids) {
            @Override
            public DbEntityManager openSession() {
                return new ReadAheadManager(ids, Context.getCommandContext().getSession(PersistenceSession.class));
            }
        };
    }

    private record Question(String statement, Object parameter) {}

    /** What the engine would read for this statement and parameter: its own entities, known to its cache. */
    void tell(String statement, Object parameter, List<?> answer) {
        told.put(new Question(statement, parameter), answer);
    }

    @Override
    @SuppressWarnings("rawtypes") // the engine's signature
    public List selectListWithRawParameter(String statement, Object parameter, int first, int max) {
        Object asked = parameter instanceof ListQueryParameterObject wrapped ? wrapped.getParameter() : parameter;
        List<?> answer = told.isEmpty() ? null : told.get(new Question(statement, asked));
        return answer != null ? answer : super.selectListWithRawParameter(statement, parameter, first, max);
    }

    /** The entity that this read would find; it does not go to the cache, as if somebody else had read it. */
    void tell(DbEntity entity) {
        told.put(new Question(entity.getClass().getName(), entity.getId()), List.of(entity));
    }

    @Override
    public <T extends DbEntity> T selectById(Class<T> type, String id) {
        List<?> answer = told.isEmpty() ? null : told.get(new Question(type.getName(), id));
        return answer != null ? type.cast(answer.get(0)) : super.selectById(type, id);
    }
}
