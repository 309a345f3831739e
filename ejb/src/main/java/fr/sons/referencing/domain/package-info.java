/** The referenced solutions as they are stored. */
package fr.sons.referencing.domain;
