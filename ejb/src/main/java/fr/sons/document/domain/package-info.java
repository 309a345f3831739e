/** A stored piece, its content, and what a file must be to be received. */
package fr.sons.document.domain;
