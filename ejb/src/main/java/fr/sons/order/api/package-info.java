/** What others may know of orders: views, commands, news, and the port of the order's process. */
package fr.sons.order.api;
