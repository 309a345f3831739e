/** What others may know of a dispositif and of its prices (R-CMD-05). */
package fr.sons.programme.api;
