/**
 * Level 1, « corbeille de tâches »: the work queue as a port to read and take tasks, without a word about the engine
 * that keeps them. Depends on the kernel and, to explain a
 * deadline, on the calendar.
 */
package fr.sons.inbox;
