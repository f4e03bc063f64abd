# One image for all services: the service is the command, for example "serve ingest".
FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /var/lib/newswire newswire
# What others made changes seldom; what we made is a small layer after it.
COPY local/target/dist/lib/ /opt/newswire/lib/
COPY local/target/dist/app/ /opt/newswire/app/
USER newswire
WORKDIR /var/lib/newswire
ENV JAVA_OPTS="-XX:+UseSerialGC -XX:+UseCondCardMark -Xmx512m"
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -cp '/opt/newswire/app/*:/opt/newswire/lib/*' io.newswire.local.Main \"$@\"", "newswire"]
CMD ["--help"]
