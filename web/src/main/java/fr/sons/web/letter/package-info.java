/** Letters ({@code /courriers}), their PDF and the pieces of cases as downloads. */
package fr.sons.web.letter;
