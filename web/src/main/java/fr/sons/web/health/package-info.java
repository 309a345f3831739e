/** Health for whoever runs the product: live, ready, started; for probes, so without signing in and without details. */
package fr.sons.web.health;
