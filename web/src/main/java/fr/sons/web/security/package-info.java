/**
 * The edge of the server: when a request was received (R-CAL-03), from whom and from where, who may come in (R-SEC-01),
 * which headers go out. Pages sign in with a form and keep a session; the API ({@code /api/v1}) proves itself on each
 * request and neither makes nor accepts a session, so that no other site can act in somebody's name through it.
 */
package fr.sons.web.security;
