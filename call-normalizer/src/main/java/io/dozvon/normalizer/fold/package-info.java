/** What a set of facts makes of a call, and what there is to tell of it. Knows no Kafka. */
package io.dozvon.normalizer.fold;
