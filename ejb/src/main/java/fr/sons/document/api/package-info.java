/** What others may know of a stored piece (« pièce »). */
package fr.sons.document.api;
