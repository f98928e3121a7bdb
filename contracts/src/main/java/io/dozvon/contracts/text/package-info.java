/** The language of the texts that a project may word itself. */
package io.dozvon.contracts.text;
