/** Issues, keeps and shows letters; renders PDF/A. */
package fr.sons.letter.service;
