/** Listing and reopening cases that a passed deadline has ended (R-CAL-06). */
package fr.sons.reopening.service;
