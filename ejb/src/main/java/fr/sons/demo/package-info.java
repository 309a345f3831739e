/**
 * Demonstration (« démonstration »): a clock that stands still and is moved by hand, invented parties and orders, and the
 * guard that keeps both out of production. Level 11: may use everything, nothing depends on it but pages.
 */
package fr.sons.demo;
