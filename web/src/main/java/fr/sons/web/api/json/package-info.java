/**
 * What travels as JSON. Component names are the names in the JSON, hence French; amounts are strings of euros with two
 * decimals and a point, exclusive of tax ({@code "1234.50"}); instants are ISO 8601 in UTC, dates {@code 2023-09-20}.
 */
package fr.sons.web.api.json;
