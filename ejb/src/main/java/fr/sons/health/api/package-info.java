/** What a health check tells, and the port by which the process engine is asked. */
package fr.sons.health.api;
