/** Keys, and what they seal: the only place that knows the crypto library. */
package io.dozvon.registry.secrets;
