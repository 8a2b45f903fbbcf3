# One image for api, worker and migrate: the workspace as it is, because Node runs its TypeScript directly.
FROM node:24.21.0-bookworm-slim

RUN install --directory --owner=node --group=node /app /var/lib/trivet
USER node
WORKDIR /app

COPY --chown=node:node . .
RUN node tools/run.mjs build

ENV NODE_ENV=production HOST=0.0.0.0
EXPOSE 3000 9464
CMD ["node", "apps/api/src/server.ts"]
