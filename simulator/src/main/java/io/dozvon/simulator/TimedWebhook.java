package io.dozvon.simulator;

import java.time.Duration;

/**
 * A webhook and when it is sent.
 *
 * @param after how long after the beginning of the call, in the time of the call
 */
public record TimedWebhook(Duration after, Webhook webhook) {}
