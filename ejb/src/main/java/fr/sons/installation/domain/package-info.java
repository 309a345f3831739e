/** The installation itself: its states and moves, and the rules R-INS-01 to R-INS-03. */
package fr.sons.installation.domain;
