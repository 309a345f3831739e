/** Every error of the API as {@code application/problem+json} (RFC 9457), in French, with the rule that says no. */
package fr.sons.web.api.problem;
