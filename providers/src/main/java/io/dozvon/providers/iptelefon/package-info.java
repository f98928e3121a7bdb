/**
 * IPtelefon. What its webhook holds is known from the code of others, not from the provider, and
 * the connector of a chat platform may rename a field: names are read with some tolerance, what
 * they mean is not.
 */
package io.dozvon.providers.iptelefon;
