/** The payment itself and the rule that two agents are needed (R-SOL-05). */
package fr.sons.payment.domain;
