/** Receiving and handing out pieces; the calling feature checks who may see the case (R-SEC-02). */
package fr.sons.document.service;
