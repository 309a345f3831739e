/** The home page ({@code /}): what waits for me by order of deadline, and what closes next. */
package fr.sons.web.home;
