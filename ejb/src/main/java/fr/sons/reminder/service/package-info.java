/** Finding who has something to do, and preparing the digests. */
package fr.sons.reminder.service;
