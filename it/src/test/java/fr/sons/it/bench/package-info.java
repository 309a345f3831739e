/** The benchmark, {@code mvn -Pbench verify}: the product beside the bare engine and the bare server, in one run. */
package fr.sons.it.bench;
