/** The checks. */
package fr.sons.health.service;
