/** The demonstration's clock, its data, and the guard of the environment. */
package fr.sons.demo.service;
