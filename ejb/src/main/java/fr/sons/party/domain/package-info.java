/** The registered parties and accounts as they are stored. */
package fr.sons.party.domain;
