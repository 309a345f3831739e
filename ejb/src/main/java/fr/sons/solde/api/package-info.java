/** What others see of a solde: its states, views, commands, events and the port of its process. */
package fr.sons.solde.api;
