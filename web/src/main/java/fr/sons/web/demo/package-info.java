/** The clock of a demonstration ({@code /horloge}): moved forward by an administrator, never in production. */
package fr.sons.web.demo;
