package fr.sons.journal.domain;

/**
 * What a seal covers: the entries of the transactions {@code fromTx <= id < toTx}.
 *
 * @param no place of the seal, from 1
 * @param previous hash of the seal before
 */
public record SealedRange(long no, long fromTx, long toTx, byte[] previous) {}
