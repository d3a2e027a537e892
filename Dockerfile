# Griot's server. Build: docker build -t griot . — with Neo4j beside it: see docker-compose.yml.
FROM node:20-bookworm-slim AS build
WORKDIR /griot
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /griot
COPY --from=build /griot/package.json ./
COPY --from=build /griot/node_modules node_modules
COPY --from=build /griot/bin bin
COPY --from=build /griot/dist dist
# Without GRIOT_STORE the graph is kept in the volume, by the embedded engine.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 GRIOT_STORE=/data/graph
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/griot.js", "serve"]
