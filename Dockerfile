# syntax=docker/dockerfile:1
# Built from the repository alone; the front-end assets come from npm by the Web project's own build.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /source
COPY . .
RUN dotnet restore src/StarRating.Web/StarRating.Web.csproj --locked-mode
RUN dotnet publish src/StarRating.Web/StarRating.Web.csproj --no-restore --configuration Release --output /app

# The runtime image brings ICU and tzdata; both are required.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown "$APP_UID" /data
ENV ASPNETCORE_HTTP_PORTS=8080 STARRATING_DATA=/data
VOLUME /data
EXPOSE 8080
USER $APP_UID
# bash is the only client that the runtime image has.
HEALTHCHECK --interval=15s --timeout=5s --start-period=40s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "StarRating.Web.dll"]
