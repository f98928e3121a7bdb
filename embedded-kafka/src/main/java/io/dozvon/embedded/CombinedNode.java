package io.dozvon.embedded;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.FaultHandlerFactory;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.server.fault.LoggingFaultHandler;

/**
 * Broker and controller as {@link KafkaRaftServer} puts them together, with two parts that it does
 * not let one choose: the sockets, which are bound already, and what happens on a fatal fault.
 */
final class CombinedNode {

  private final ControllerServer controller;
  private final BrokerServer broker;

  private CombinedNode(ControllerServer controller, BrokerServer broker) {
    this.controller = controller;
    this.broker = broker;
  }

  static CombinedNode of(
      KafkaConfig config, DataDirectory data, ListeningSockets sockets, BrokerThreads threads) {
    MetaPropertiesEnsemble properties = data.properties();
    Map<Integer, InetSocketAddress> voters =
        Map.of(BrokerProperties.NODE_ID, sockets.controllerAddress());
    var shared =
        new SharedServer(
            config,
            properties,
            Time.SYSTEM,
            Server.initializeMetrics(config, Time.SYSTEM, properties.clusterId().orElseThrow()),
            CompletableFuture.completedFuture(voters),
            List.of(),
            faultsGoTo(threads),
            sockets);
    return new CombinedNode(
        new ControllerServer(shared, KafkaRaftServer.configSchema(), data.bootstrap()),
        new BrokerServer(shared));
  }

  String clusterId() {
    return broker.clusterId();
  }

  void start() {
    controller.startup();
    broker.startup();
  }

  /** The broker first: it still tells the controller that it goes. */
  void stop() {
    broker.shutdown();
    controller.shutdown();
  }

  private static FaultHandlerFactory faultsGoTo(BrokerThreads threads) {
    return (name, fatal, action) -> {
      var logging = new LoggingFaultHandler(name, action);
      if (!fatal) {
        return logging;
      }
      return (message, cause) -> {
        logging.handleFault(message, cause);
        return threads.failed(name + ": " + message, cause);
      };
    };
  }
}
