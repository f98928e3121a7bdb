package io.dozvon.registry;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once what keeps the registry from being read, however often it is tried again. */
final class Trouble {

  private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

  private String told = "";

  void met(RuntimeException error) {
    if (isNews(error.getClass().getName())) {
      LOG.atWarn()
          .addKeyValue("error", error.getClass().getSimpleName())
          .addKeyValue("message", error.getMessage())
          .log("registry cannot be read; trying on");
    }
  }

  void missing(List<String> topics) {
    if (isNews(topics.toString())) {
      LOG.atWarn().addKeyValue("topics", topics).log("registry waits for topics to be created");
    }
  }

  void over() {
    if (isNews("")) {
      LOG.atInfo().log("registry can be read again");
    }
  }

  private boolean isNews(String trouble) {
    boolean news = !trouble.equals(told);
    told = trouble;
    return news;
  }
}
