/** How a POST becomes an act: its body read once, its Idempotency-Key required, its answer kept with the act. */
package fr.sons.web.api.act;
