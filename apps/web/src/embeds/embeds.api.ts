import { queryOptions } from '@tanstack/react-query';
import type { NewEmbed } from '@trivet/contract';
import type { EmbedDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';

/** A series whose chart is shown on other sites: an indicator of the workspace, or a measure of a partnership. */
export type Embedded = { id: string; workspaceId: string; title: string; partnershipId?: string };

const measureOf = ({ id, partnershipId }: Embedded & { partnershipId: string }) => ({ partnershipId, measureId: id });
const indicatorOf = ({ id, workspaceId }: Embedded) => ({ workspaceId, indicatorId: id });

const isMeasure = (series: Embedded): series is Embedded & { partnershipId: string } =>
  series.partnershipId !== undefined;

export const embedsQuery = (series: Embedded) =>
  queryOptions({
    queryKey: ['embeds', series.id],
    queryFn: () =>
      isMeasure(series)
        ? api.measureEmbeds.list({ params: measureOf(series) })
        : api.indicatorEmbeds.list({ params: indicatorOf(series) }),
  });

export const makeEmbed = (series: Embedded, body: EmbedDraft): Promise<NewEmbed> =>
  isMeasure(series)
    ? api.measureEmbeds.make({ params: measureOf(series), body })
    : api.indicatorEmbeds.make({ params: indicatorOf(series), body });

export const renewEmbed = (series: Embedded, embedId: string): Promise<NewEmbed> =>
  isMeasure(series)
    ? api.measureEmbeds.renew({ params: { ...measureOf(series), embedId } })
    : api.indicatorEmbeds.renew({ params: { ...indicatorOf(series), embedId } });

export const endEmbed = (series: Embedded, embedId: string): Promise<void> =>
  isMeasure(series)
    ? api.measureEmbeds.end({ params: { ...measureOf(series), embedId } })
    : api.indicatorEmbeds.end({ params: { ...indicatorOf(series), embedId } });

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** What is pasted into the page of another site. The frame has a title, for who hears it. */
export const frameText = (title: string, { address }: NewEmbed): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="560" loading="lazy" style="border: 0"></iframe>`;

export const pictureText = (title: string, address: string): string =>
  `<img src="${escaped(address)}" alt="${escaped(title)}" width="720">`;
