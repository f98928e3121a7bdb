package io.dozvon.standalone;

import java.util.Map;

/**
 * A webhook to be sent, and how it must be answered.
 *
 * @param path with its query
 * @param body empty for a GET
 */
record SentWebhook(
    String what, String path, Map<String, String> headers, String body, int status) {}
