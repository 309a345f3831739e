/** The order itself: its states and moves, its price, and the rules R-CMD-01 to R-CMD-08 as named objects. */
package fr.sons.order.domain;
