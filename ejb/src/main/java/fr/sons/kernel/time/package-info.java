/** The business clock and the legal time zone. The only package that may ask the machine for the time. */
package fr.sons.kernel.time;
