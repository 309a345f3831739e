/** How the engine takes part in a demonstration: its timers follow the held clock. */
package fr.sons.workflows.demo;
