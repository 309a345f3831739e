/** The work queue (« corbeille de tâches ») read from the engine's tables, with the names of the cases' parties. */
package fr.sons.workflows.inbox;
