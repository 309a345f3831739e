/**
 * Referencing (« référencement »): which solution of which vendor the ANS has referenced for which dispositif, since
 * when, with or without funding, and until when: R-REF-06, R-REF-07, and the dates that R-CMD-01 and R-CMD-02 ask for.
 *
 * <p>Level 4: depends on the kernel, the journal, the parties and the programme.
 */
package fr.sons.referencing;
