import { strings } from '../../lib/strings.ts';

export const t = strings({
  'adminTokens.title': 'API tokens',
  'adminTokens.lead':
    'Every key to {workspace} that a program holds, whoever made it. None has more rights than its owner.',
  'adminTokens.what': 'API tokens',
  'adminTokens.caption': 'API tokens of everyone',
  'adminTokens.empty': 'No API tokens',
  'adminTokens.emptyWhy': 'People make them in their own account when a program works for them.',
  'adminTokens.name': 'Used by',
  'adminTokens.owner': 'Owner',
  'adminTokens.scopes': 'May',
  'adminTokens.lastUsed': 'Last used',
  'adminTokens.until': 'Until',
  'adminTokens.act': 'Revoke',
  'adminTokens.revokeWhy': 'The program of {owner} that uses it stops at once. This cannot be undone.',
});
