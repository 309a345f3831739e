/** Use cases of the verification: rights, one transaction, journal, process (R-VA-01 to R-VA-03). */
package fr.sons.verification.service;
