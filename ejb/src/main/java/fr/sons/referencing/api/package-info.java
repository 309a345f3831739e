/** What others may know of a referenced solution (« solution référencée »). */
package fr.sons.referencing.api;
