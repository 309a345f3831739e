/** What others see of a verification: its states, views, commands and the port of its process. */
package fr.sons.verification.api;
