# One image for api, worker and migrate: the workspace as it is, because Node runs its TypeScript directly.
FROM node:24.21.0-bookworm-slim

RUN install --directory --owner=node --group=node /app /var/lib/trivet
USER node
WORKDIR /app

COPY --chown=node:node . .
RUN node tools/run.mjs build

ENV NODE_ENV=production HOST=0.0.0.0
# What lives is about 40 MB; unbounded, Node lets garbage pile up to ten times as much before it looks.
ENV NODE_OPTIONS="--import=/app/tools/run/quick-imports.mjs --max-semi-space-size=8 --max-old-space-size=256"
EXPOSE 3000 9464
CMD ["node", "apps/api/src/server.ts"]
