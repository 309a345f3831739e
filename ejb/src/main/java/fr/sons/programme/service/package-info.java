/** Reading the dispositifs and the prices in force on a day (R-CMD-05). */
package fr.sons.programme.service;
