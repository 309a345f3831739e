/** What others may know of payments: kinds, states, views and the news that one was executed (R-SOL-05, R-SOL-06). */
package fr.sons.payment.api;
