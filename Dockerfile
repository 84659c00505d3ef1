# One image for all roles: the default starts everything, `npm run web` and `npm run worker` start one each.
FROM node:24-bookworm-slim AS build
WORKDIR /headroom
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.ts && rm -rf .next/cache && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HEADROOM_HOST=0.0.0.0 HEADROOM_DATA_DIR=/data
WORKDIR /headroom
RUN mkdir /data && chown node:node /data
COPY --from=build /headroom ./
# Pruning may rewrite the lock file, and the build is known by its content.
COPY package-lock.json ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --start-period=30s \
  CMD node -e 'fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))'
CMD ["node", "--conditions=react-server", "scripts/supervisor.ts"]
