/** The acts on an order, the list of orders, and the repository behind them. */
package fr.sons.order.service;
