import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { endIndicatorEmbed, listIndicatorEmbeds, makeIndicatorEmbed, renewIndicatorEmbed } from './embed-indicator.ts';
import { endMeasureEmbed, listMeasureEmbeds, makeMeasureEmbed, renewMeasureEmbed } from './embed-measure.ts';
import { endWorkspaceEmbed, exportWorkspaceEmbeds, listWorkspaceEmbeds } from './workspace-embeds.ts';

export async function embedRoutes(app: FastifyInstance): Promise<void> {
  const { publicOrigin } = app.config;
  mount(app, 'indicatorEmbeds', contract.indicatorEmbeds, {
    list: listIndicatorEmbeds,
    make: makeIndicatorEmbed(publicOrigin),
    renew: renewIndicatorEmbed(publicOrigin),
    end: endIndicatorEmbed,
  });
  mount(app, 'measureEmbeds', contract.measureEmbeds, {
    list: listMeasureEmbeds,
    make: makeMeasureEmbed(publicOrigin),
    renew: renewMeasureEmbed(publicOrigin),
    end: endMeasureEmbed,
  });
  mount(app, 'workspaceEmbeds', contract.workspaceEmbeds, {
    list: listWorkspaceEmbeds,
    export: exportWorkspaceEmbeds,
    end: endWorkspaceEmbed,
  });
}
