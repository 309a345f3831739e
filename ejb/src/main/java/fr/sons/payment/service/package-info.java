/** Liquidation, payment and withdrawal, each once. */
package fr.sons.payment.service;
