# One service in one image: docker build --build-arg SERVICE=notifier -t dozvon/notifier .
# SERVICE is ingest-service, call-normalizer, client-matcher, notifier, dialer or standalone (the command line).
# Maven has built before: mvn -Dquick -DskipTests package
FROM eclipse-temurin:17-jre

# State stays here: give it a volume. RocksDB's memory lies outside the heap, and glibc's usual number
# of arenas would scatter it.
ENV DOZVON_DATA=/data MALLOC_ARENA_MAX=2

RUN groupadd --gid 10001 dozvon \
  && useradd --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin dozvon \
  && install --directory --owner dozvon --group dozvon /data
USER dozvon
VOLUME /data
WORKDIR /data

COPY containers/start containers/health /opt/dozvon/
ARG SERVICE
ENV SERVICE=$SERVICE
COPY $SERVICE/target/dozvon/ /opt/dozvon/lib/

EXPOSE 8080 8081 8082
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 CMD ["/opt/dozvon/health"]
ENTRYPOINT ["/opt/dozvon/start"]
