/** What the benchmark adds to the EAR, as a web module of its own: it lives whole lives of orders through the services. */
package fr.sons.it.bench.inside;
