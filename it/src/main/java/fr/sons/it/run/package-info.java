/**
 * Starts the whole product with its real parts on one machine: PostgreSQL (embedded binaries, durable), the provisioned
 * server, the application. Used by the run command, by the tests and by the benchmarks.
 */
package fr.sons.it.run;
