package fr.sons.solde.api;

/** A file that comes with an answer to a request for complements; replaces the copy of the invoice. */
public record AttachedFile(String fileName, byte[] content) {}
