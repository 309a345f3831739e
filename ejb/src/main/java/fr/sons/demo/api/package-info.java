/** What pages see of a demonstration, and the port through which its clock drives the timers. */
package fr.sons.demo.api;
