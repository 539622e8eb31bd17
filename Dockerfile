# One image per service: docker build --build-arg MODULE=referral-service --build-arg PORT=8081 .
FROM maven:3.9-eclipse-temurin-25 AS build
ARG MODULE
WORKDIR /src
COPY . .
# The cache keeps what Maven fetched between builds; locked, since four services are built at once.
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn --batch-mode --no-transfer-progress --projects "$MODULE" --also-make -Dmaven.test.skip=true package \
    && mv "$MODULE/target/quarkus-app" /app

FROM eclipse-temurin:25-jre
ARG PORT
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=$PORT \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
WORKDIR /app
# In the order in which they change, so that a change of our own code makes one small new layer.
COPY --from=build /app/lib/ lib/
COPY --from=build /app/quarkus/ quarkus/
COPY --from=build /app/quarkus-run.jar /app/quarkus-app-dependencies.txt ./
COPY --from=build /app/app/ app/
USER 10001:10001
EXPOSE $PORT
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=24 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$QUARKUS_HTTP_PORT; printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3; head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
