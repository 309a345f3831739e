/** Recoveries: their list ({@code /recouvrements}) and one of them ({@code /recouvrement/REC-…}). */
package fr.sons.web.recovery;
