package io.dozvon.providers.dialing.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.providers.dialing.ApiAnswer;
import java.util.List;

/**
 * What was answered. Its id is not compared: over HTTP an answer belongs to its question, and
 * errors often come without.
 */
public sealed interface RpcAnswer {

  /**
   * It was done.
   *
   * @param content the whole result: what was found or made, and what there is to know about it
   */
  record Result(JsonNode content, Limits limits) implements RpcAnswer {

    /** What was found or made. */
    public JsonNode data() {
      return content.path("data");
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
      return "Result";
    }
  }

  /**
   * It was not done.
   *
   * @param words what may name the error, the likeliest first
   * @param code the group of the error; zero where there is none
   * @param field the parameter that it is about, or empty
   */
  record Failure(List<String> words, int code, String field, Limits limits, ApiAnswer whole)
      implements RpcAnswer {

    /** Copies the words. */
    public Failure {
      words = List.copyOf(words);
    }

    /** Shows no word of it: anything may stand there. */
    @Override
    public String toString() {
      return "Failure[" + code + "]";
    }
  }

  /** It is neither, or both: nobody knows what was done. */
  record Unclear(ApiAnswer whole) implements RpcAnswer {}

  /** Never throws. */
  static RpcAnswer of(ApiAnswer answer) {
    return RpcReading.of(answer);
  }
}
