/**
 * The process engine and everything that ties it to the server: its schema, its configuration, its job executor, and the
 * beans that a diagram may call. The only place (with its sibling packages) that knows Camunda; leaving it must stay a
 * change in this module.
 */
package fr.sons.workflows.engine;
