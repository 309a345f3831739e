/** Use cases of the recovery: rights, one transaction, journal, ledger, letters, process (R-REC-01 to R-REC-07). */
package fr.sons.recovery.service;
