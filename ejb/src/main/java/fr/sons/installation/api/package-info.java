/** What others may know of installations: views, commands, news, and the port of the installation's process. */
package fr.sons.installation.api;
