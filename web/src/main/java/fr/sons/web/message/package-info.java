/** Messages sent by e-mail: the list, one message, sending again, the address of a party. */
package fr.sons.web.message;
