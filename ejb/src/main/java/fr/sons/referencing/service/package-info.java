/** Granting, reading and suspending a reference: R-REF-06, R-REF-07. */
package fr.sons.referencing.service;
