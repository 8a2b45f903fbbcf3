import type { CopyManifest } from '@trivet/domain';

/** What the archive is, for somebody who opens it in ten years and has never heard of us. */
export function readmeOf({ partnership, workspace, day, askedBy, files, leftOut }: CopyManifest): string {
  const rows = files.reduce((sum, file) => sum + (file.rows ?? 0), 0);
  const documents = files.filter((file) => file.rows === null).length;
  return `${partnership.name} (${partnership.code})

This is the whole of the partnership as it stood on ${day} in “${workspace.name}”.
${askedBy.name} asked for it, and it holds what they may see: ${rows} rows and ${documents} documents.

What is here

manifest.json      what is in this archive: each file with its size, its number of rows and its SHA-256,
                   by which you can tell that nothing was changed
rows/              one file for each kind of thing: one line for each, as JSON. Days are YYYY-MM-DD, moments
                   are in UTC, money is in whole pence
named/             the people, organisations, outcomes and indicators that the rows name, by their ids
documents/         agreements and minutes as PDF, and papers as they were brought

The words of an agreement and of minutes stand in the rows as they were frozen, with their fingerprint.

What is not here

${leftOut.map(({ what, why }) => `${what}\n    ${why}`).join('\n')}

It can be brought into another workspace of Trivet by an administrator there. Keep it as safe as you would keep
the partnership: whoever has this file can read all of it.
`;
}
