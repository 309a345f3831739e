/** What pages and API see of reopenings. */
package fr.sons.reopening.api;
