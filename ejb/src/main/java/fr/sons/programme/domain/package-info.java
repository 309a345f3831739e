/** Dispositifs and price lists as they are stored, and the rule that picks the list in force (R-CMD-05). */
package fr.sons.programme.domain;
