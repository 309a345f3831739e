/** Letters as other features see them: one record per letter, so that no mandatory mention can be forgotten. */
package fr.sons.letter.api;
