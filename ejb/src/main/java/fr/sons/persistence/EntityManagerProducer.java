package fr.sons.persistence;

import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets services inject the one persistence unit without repeating its name. */
public class EntityManagerProducer {

    @Produces
    @PersistenceContext(unitName = "sons")
    private EntityManager entityManager;
}
