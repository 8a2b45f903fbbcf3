import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { askForPack, removePack, retryPack } from './ask-for-pack.ts';
import { endLink, listLinks, sharePack } from './share-board-pack.ts';
import { listPacks, readPack, sendPack } from './read-board-packs.ts';

export async function boardPackRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'boardPacks', contract.boardPacks, {
    list: listPacks,
    ask: askForPack,
    read: readPack,
    document: sendPack,
    retry: retryPack,
    remove: removePack,
  });
  mount(app, 'boardPackLinks', contract.boardPackLinks, {
    list: listLinks,
    share: sharePack(app.config.publicOrigin),
    end: endLink,
  });
}
