# Keycloak, built once for PostgreSQL so that it starts in seconds and needs to write nothing into its own program.
FROM keycloak/keycloak:26.7.3 AS build
ENV KC_DB=postgres \
    KC_HEALTH_ENABLED=true \
    KC_METRICS_ENABLED=true
RUN /opt/keycloak/bin/kc.sh build

FROM keycloak/keycloak:26.7.3
COPY --from=build /opt/keycloak/ /opt/keycloak/
USER 1000
EXPOSE 8080 9000
# The image has no curl; bash can open a connection itself. Port 9000 is for health and metrics and is not published.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["/opt/keycloak/bin/kc.sh", "start", "--optimized", "--import-realm"]
