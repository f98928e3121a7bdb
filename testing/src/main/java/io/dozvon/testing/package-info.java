/**
 * What tests of every module share: a Kafka ({@link io.dozvon.testing.WithKafka}), a reader of what
 * came out of it ({@link io.dozvon.testing.RecordCollector}), and processes that a test may pause
 * or kill ({@link io.dozvon.testing.BrokerProcess}, {@link io.dozvon.testing.JavaProcess}).
 */
package io.dozvon.testing;
