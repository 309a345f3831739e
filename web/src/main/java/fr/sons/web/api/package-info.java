/**
 * The REST API {@code /api/v1}: the same acts as the pages, one resource class per capability. Resources translate, they
 * decide nothing; rights and rules are the services'.
 */
package fr.sons.web.api;
