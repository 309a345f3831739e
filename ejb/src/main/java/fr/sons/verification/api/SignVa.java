package fr.sons.verification.api;

/**
 * The client's signature of the VA or MOM (R-VA-02, R-VA-03).
 *
 * @param signatoryName first name and name of the signatory
 * @param signatoryQuality in which quality he or she signs, e.g. {@code "Directrice des systèmes d'information"}
 * @param mssanteAddress MSSanté address in use, on which later checks rely
 */
public record SignVa(String signatoryName, String signatoryQuality, String mssanteAddress) {}
