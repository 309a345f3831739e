/**
 * The funding schemes (« dispositifs ») of the programme, what proves their completion, their advance rate and their
 * price lists: R-CMD-05, R-VA-03. All of it is data; what is not known publicly is shipped and shown as provisional.
 *
 * <p>Level 2: depends on the kernel and the calendar.
 */
package fr.sons.programme;
