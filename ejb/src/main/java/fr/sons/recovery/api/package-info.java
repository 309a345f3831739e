/** What others see of a recovery: its causes, states, views and the port of its process. */
package fr.sons.recovery.api;
