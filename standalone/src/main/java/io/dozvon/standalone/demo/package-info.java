/** A sample shop, the calls that it gets, and what a person sees of them. */
package io.dozvon.standalone.demo;
