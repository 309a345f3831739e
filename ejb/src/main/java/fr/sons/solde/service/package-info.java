/** Use cases of the solde: rights, one transaction, journal, ledger, process (R-SOL-01 to R-SOL-07). */
package fr.sons.solde.service;
