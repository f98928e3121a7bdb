package io.dozvon.simulator;

import java.util.Optional;

/**
 * What a provider was asked for by its API: a call of an employee, whose phone rings first.
 *
 * @param desk the employee's, from 0
 * @param reference what the provider's webhooks repeat of it: the id that the caller gave the call,
 *     or the one that was answered; empty where they repeat nothing
 */
public record CallOrder(int desk, Optional<String> reference) {}
