/** The acts on an installation and the verdict at its deadline. */
package fr.sons.installation.service;
