/** Registering and finding parties (« acteurs »), opening and closing accounts (« comptes »): R-CMD-04, R-SEC-01. */
package fr.sons.party.service;
