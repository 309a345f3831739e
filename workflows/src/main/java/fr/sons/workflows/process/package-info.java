/**
 * How the life of a case is carried by the diagrams: the adapters behind the features' process ports, and the three beans
 * a diagram may call – {@code deadlines} (until when), {@code alarms} (when to wake up), {@code verdicts} (is it really
 * too late?). A timer is an alarm clock: it asks the case and goes back to waiting if the answer is no (R-CAL-03).
 */
package fr.sons.workflows.process;
