/**
 * UIS, UISCOM and CoMagic. The customer writes the template of the body, so layout, names and even
 * validity vary; every field is optional.
 */
package io.dozvon.providers.uiscom;
